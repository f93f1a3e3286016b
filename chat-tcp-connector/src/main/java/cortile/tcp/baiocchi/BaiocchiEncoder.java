package cortile.tcp.baiocchi;

import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.tcp.sentences.English;
import cortile.tcp.text.Framing;
import cortile.tcp.text.TextEncoder;
import java.util.Map;
import java.util.Objects;

/** The room in the words of the Baiocchi server; nobody is told their own doings. */
final class BaiocchiEncoder extends TextEncoder {

    private static final Map<Framing, BaiocchiEncoder> ROOM = both(Privacy.ROOM);
    private static final Map<Framing, BaiocchiEncoder> TWO = both(Privacy.TWO);

    private BaiocchiEncoder(Framing framing, Privacy privacy) {
        super(framing, English.SENTENCES, privacy);
    }

    private static Map<Framing, BaiocchiEncoder> both(Privacy privacy) {
        return Map.of(
                Framing.LINES,
                new BaiocchiEncoder(Framing.LINES, privacy),
                Framing.UNFRAMED,
                new BaiocchiEncoder(Framing.UNFRAMED, privacy));
    }

    static BaiocchiEncoder of(Framing framing, Privacy privacy) {
        return Objects.requireNonNull((privacy == Privacy.ROOM ? ROOM : TWO).get(framing));
    }

    @Override
    public boolean echoes(RoomEvent event) {
        return event.sessionId() == RoomEvent.NOBODY;
    }

    @Override
    public String joined(Joined joined) {
        return framing().sentence(joined.name() + " has joined the chat!");
    }

    @Override
    public String left(Left left) {
        return framing().sentence(left.name() + " has left the chat!");
    }

    @Override
    protected String whole(MessagePosted posted, String start) {
        // The original relays what its client sent, which ends in the one line end of Tk's text field.
        return start + posted.text() + "\n";
    }
}
