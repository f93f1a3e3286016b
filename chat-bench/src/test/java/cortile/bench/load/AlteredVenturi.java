package cortile.bench.load;

import cortile.bench.protocol.Protocol;
import cortile.bench.protocol.Step;
import cortile.bench.protocol.Venturi;
import java.util.List;

/** A client that expects something else of the floor than it does. */
record AlteredVenturi(boolean echoes, String after) implements Protocol {

    @Override
    public boolean hasRooms() {
        return false;
    }

    @Override
    public List<Step> entering(String name, int room, boolean first) {
        return new Venturi().entering(name, room, first);
    }

    @Override
    public String before(int room, int payloadBytes) {
        return "";
    }
}
