package cortile.bench.protocol;

import java.util.List;

/** Lines after an alias that is asked for; nobody gets what they said themselves. */
public final class Baiocchi implements Protocol {

    @Override
    public boolean echoes() {
        return false;
    }

    @Override
    public boolean hasRooms() {
        return false;
    }

    @Override
    public List<Step> entering(String name, int room, boolean first) {
        return List.of(new Step("NICK", name + "\n"), new Step("connected!", ""));
    }

    @Override
    public String before(int room, int payloadBytes) {
        return "";
    }

    @Override
    public String after() {
        return "\n";
    }
}
