package cortile.core.delivery;

import cortile.core.event.Announced;
import cortile.core.event.Joined;
import cortile.core.event.Left;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code +name}, {@code -name}, {@code name#seq text} and {@code !text}, each ended by a semicolon. */
public final class PlainEncoder implements RoomEncoder, RoomEvent.Visitor<String> {

    private final boolean echoing;
    private final boolean oneEventPerFrame;
    private final List<BytesFrame> frames = new ArrayList<>();

    public PlainEncoder(boolean echoing, boolean oneEventPerFrame) {
        this.echoing = echoing;
        this.oneEventPerFrame = oneEventPerFrame;
    }

    /** Every frame made so far. */
    public List<BytesFrame> frames() {
        return frames;
    }

    @Override
    public Frame encode(List<RoomEvent> events) {
        BytesFrame frame = new BytesFrame(
                events.stream().map(event -> event.accept(this) + ";").collect(Collectors.joining()));
        frames.add(frame);
        return frame;
    }

    @Override
    public boolean echoes(RoomEvent event) {
        return echoing;
    }

    @Override
    public boolean oneEventPerFrame() {
        return oneEventPerFrame;
    }

    @Override
    public String joined(Joined joined) {
        return "+" + joined.name();
    }

    @Override
    public String left(Left left) {
        return "-" + left.name();
    }

    @Override
    public String renamed(Renamed renamed) {
        return renamed.name() + ">" + renamed.to();
    }

    @Override
    public String messagePosted(MessagePosted posted) {
        return posted.author() + "#" + posted.seq() + " " + posted.text();
    }

    @Override
    public String announced(Announced announced) {
        return "!" + announced.text();
    }

    @Override
    public String messageEdited(MessageEdited edited) {
        return edited.author() + "#" + edited.seq() + " =" + edited.target() + " " + edited.text();
    }

    @Override
    public String messageDeleted(MessageDeleted deleted) {
        return deleted.author() + "#" + deleted.seq() + " x" + deleted.target();
    }

    @Override
    public String reactionChanged(ReactionChanged changed) {
        return changed.author() + "#" + changed.seq() + (changed.added() ? " +" : " -") + changed.emoji()
                + changed.target();
    }

    @Override
    public String messageErased(MessageErased erased) {
        return "x" + erased.seq();
    }

    @Override
    public String roomChanged(RoomChanged changed) {
        return "topic " + changed.topic();
    }

    @Override
    public String roleChanged(RoleChanged changed) {
        return changed.name() + "=" + changed.role().wireName();
    }

    @Override
    public String moderated(Moderated moderated) {
        return moderated.act().wireName() + " " + moderated.name();
    }

    @Override
    public String typing(Typing typing) {
        return typing.name() + "...";
    }

    @Override
    public String presenceChanged(PresenceChanged changed) {
        return changed.name() + (changed.away() ? " away" : " back");
    }
}
