package cortile.tcp.venturi;

import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.tcp.text.Framing;
import cortile.tcp.text.TextEncoder;

/** The room in the words of the Venturi server; everybody is told everything, also their own. */
final class VenturiEncoder extends TextEncoder {

    private static final VenturiEncoder LINES = new VenturiEncoder(Framing.LINES);
    private static final VenturiEncoder UNFRAMED = new VenturiEncoder(Framing.UNFRAMED);

    private VenturiEncoder(Framing framing) {
        super(framing);
    }

    static VenturiEncoder of(Framing framing) {
        return framing == Framing.LINES ? LINES : UNFRAMED;
    }

    @Override
    public boolean echoes(RoomEvent event) {
        return true;
    }

    @Override
    public String joined(Joined joined) {
        return framing().sentence(joined.name() + " si è unito alla chat.");
    }

    @Override
    public String left(Left left) {
        return framing().sentence(left.name() + " ha abbandonato la chat.");
    }

    @Override
    public String messagePosted(MessagePosted posted) {
        return framing() == Framing.LINES
                ? lines(posted)
                : posted.author() + ": " + posted.text().withoutTrailingLineEnds();
    }
}
