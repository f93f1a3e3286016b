package cortile.bench.protocol;

import java.util.List;

/** Cortile's native protocol: one JSON object a line; payloads need no escaping. */
public final class NativeLines implements Protocol {

    @Override
    public boolean echoes() {
        return true;
    }

    @Override
    public boolean hasRooms() {
        return false;
    }

    @Override
    public List<Step> entering(String name, int room, boolean first) {
        return List.of(
                new Step("", "{\"type\":\"hello\",\"version\":1,\"name\":\"" + name + "\",\"agent\":\"chat-bench\"}\n"),
                new Step("\"type\":\"welcome\"", ""));
    }

    @Override
    public String before(int room, int payloadBytes) {
        return "{\"type\":\"say\",\"text\":\"";
    }

    @Override
    public String after() {
        return "\"}\n";
    }
}
