package cortile.tcp.baiocchi;

import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.tcp.text.Framing;
import cortile.tcp.text.TextEncoder;

/** The room in the words of the Baiocchi server; nobody is told their own doings. */
final class BaiocchiEncoder extends TextEncoder {

    private static final BaiocchiEncoder LINES = new BaiocchiEncoder(Framing.LINES);
    private static final BaiocchiEncoder UNFRAMED = new BaiocchiEncoder(Framing.UNFRAMED);

    private BaiocchiEncoder(Framing framing) {
        super(framing);
    }

    static BaiocchiEncoder of(Framing framing) {
        return framing == Framing.LINES ? LINES : UNFRAMED;
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
    public String messagePosted(MessagePosted posted) {
        // The original relays what its client sent, which ends in the one line end of Tk's text field.
        return framing() == Framing.LINES ? lines(posted) : posted.author() + ": " + posted.text() + "\n";
    }
}
