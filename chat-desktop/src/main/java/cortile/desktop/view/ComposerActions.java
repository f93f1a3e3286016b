package cortile.desktop.view;

import cortile.desktop.model.ChatSession;
import cortile.desktop.model.Conversation;
import cortile.desktop.model.Entry.Said;
import cortile.desktop.model.SayResult;
import java.util.Optional;
import java.util.function.Supplier;

/** What is written goes to the room that is shown, and the user sees it there. */
final class ComposerActions implements Composer.Actions {

    private final ChatSession session;
    private final Supplier<RoomView> shown;

    ComposerActions(ChatSession session, Supplier<RoomView> shown) {
        this.session = session;
        this.shown = shown;
    }

    @Override
    public SayResult say(String written, long replyTo) {
        SayResult result = session.speech().say(written, replyTo);
        if (result == SayResult.ACCEPTED) {
            shown.get().showNewest();
        }
        return result;
    }

    @Override
    public SayResult edit(Said said, String written) {
        return session.speech().edit(said, written);
    }

    @Override
    public void typed() {
        session.typingSign().typed();
    }

    @Override
    public Optional<Said> lastOwn() {
        return room().timeline().lastOwn();
    }

    @Override
    public void escaped() {
        shown.get().showNewest();
        room().readMarker().clearLine();
    }

    private Conversation room() {
        return session.rooms().active();
    }
}
