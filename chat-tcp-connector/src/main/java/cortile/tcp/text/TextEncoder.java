package cortile.tcp.text;

import cortile.core.delivery.Frame;
import cortile.core.delivery.RoomEncoder;
import cortile.core.event.Announced;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.tcp.frame.NettyFrame;
import java.util.List;

/**
 * Writes what happens in a room for text peers of one framing: a peer of lines is told lines, an unframed one is told each
 * thing in a frame of its own, as the original servers send it. Stateless.
 */
public abstract class TextEncoder implements RoomEncoder, RoomEvent.Visitor<String> {

    private final Framing framing;

    protected TextEncoder(Framing framing) {
        this.framing = framing;
    }

    @Override
    public final Frame encode(List<RoomEvent> events) {
        if (events.size() == 1) {
            return NettyFrame.of(events.get(0).accept(this));
        }
        StringBuilder text = new StringBuilder();
        events.forEach(event -> text.append(event.accept(this)));
        return NettyFrame.of(text);
    }

    @Override
    public final boolean oneEventPerFrame() {
        return framing == Framing.UNFRAMED;
    }

    protected final Framing framing() {
        return framing;
    }

    /** {@code name: text}, every line of the text with the name in front, so that no line can be taken for another's. */
    protected final String lines(MessagePosted posted) {
        String start = posted.author() + ": ";
        String text = posted.text().withoutTrailingLineEnds();
        return start + text.replace("\n", "\n" + start) + "\n";
    }

    @Override
    public final String announced(Announced announced) {
        // No name begins with an asterisk, so nobody can speak like this.
        return framing.sentence("*** " + announced.text().replace('\n', ' '));
    }
}
