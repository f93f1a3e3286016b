package cortile.history.check;

import cortile.core.event.Announced;
import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.LoggedEvent;
import cortile.core.event.MessageDeleted;
import cortile.core.event.MessageEdited;
import cortile.core.event.MessageErased;
import cortile.core.event.MessagePosted;
import cortile.core.event.Moderated;
import cortile.core.event.PresenceChanged;
import cortile.core.event.ReactionChanged;
import cortile.core.event.Renamed;
import cortile.core.event.RoleChanged;
import cortile.core.event.RoomChanged;
import cortile.core.event.RoomEvent;
import cortile.core.event.Typing;

/** An entry in one line: kind in the table, target, and what it says. Stateless. */
final class EntryWords implements RoomEvent.Visitor<String> {

    static String of(int kind, long target, String body) {
        return kind + " " + target + " " + body;
    }

    @Override
    public String messagePosted(MessagePosted posted) {
        return of(0, 0, posted.text().value());
    }

    @Override
    public String messageEdited(MessageEdited edited) {
        return of(1, edited.target(), edited.text().value());
    }

    @Override
    public String messageDeleted(MessageDeleted deleted) {
        return of(2, deleted.target(), "");
    }

    @Override
    public String reactionChanged(ReactionChanged changed) {
        return of(changed.added() ? 3 : 4, changed.target(), changed.emoji());
    }

    @Override
    public String messageErased(MessageErased erased) {
        return "";
    }

    @Override
    public String joined(Joined joined) {
        throw notLogged(joined);
    }

    @Override
    public String moderated(Moderated moderated) {
        throw notLogged(moderated);
    }

    @Override
    public String renamed(Renamed renamed) {
        throw notLogged(renamed);
    }

    @Override
    public String left(Left left) {
        throw notLogged(left);
    }

    @Override
    public String announced(Announced announced) {
        throw notLogged(announced);
    }

    @Override
    public String roomChanged(RoomChanged changed) {
        throw notLogged(changed);
    }

    @Override
    public String roleChanged(RoleChanged changed) {
        throw notLogged(changed);
    }

    @Override
    public String typing(Typing typing) {
        throw notLogged(typing);
    }

    @Override
    public String presenceChanged(PresenceChanged changed) {
        throw notLogged(changed);
    }

    private static IllegalArgumentException notLogged(RoomEvent event) {
        return new IllegalArgumentException("no " + LoggedEvent.class.getSimpleName() + ": " + event);
    }
}
