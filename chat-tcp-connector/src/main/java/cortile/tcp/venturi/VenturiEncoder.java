package cortile.tcp.venturi;

import cortile.core.event.Joined;
import cortile.core.event.Left;
import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.tcp.sentences.Italian;
import cortile.tcp.text.Framing;
import cortile.tcp.text.TextEncoder;
import java.util.Map;
import java.util.Objects;

/** The room in the words of the Venturi server; everybody is told everything, also their own. */
final class VenturiEncoder extends TextEncoder {

    private static final Map<Framing, VenturiEncoder> ROOM = both(Privacy.ROOM);
    private static final Map<Framing, VenturiEncoder> TWO = both(Privacy.TWO);

    private VenturiEncoder(Framing framing, Privacy privacy) {
        super(framing, Italian.SENTENCES, privacy);
    }

    private static Map<Framing, VenturiEncoder> both(Privacy privacy) {
        return Map.of(
                Framing.LINES,
                new VenturiEncoder(Framing.LINES, privacy),
                Framing.UNFRAMED,
                new VenturiEncoder(Framing.UNFRAMED, privacy));
    }

    static VenturiEncoder of(Framing framing, Privacy privacy) {
        return Objects.requireNonNull((privacy == Privacy.ROOM ? ROOM : TWO).get(framing));
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
    protected String whole(MessagePosted posted, String start) {
        return start + posted.text().withoutTrailingLineEnds();
    }
}
