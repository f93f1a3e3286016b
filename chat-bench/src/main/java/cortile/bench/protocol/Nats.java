package cortile.bench.protocol;

import java.util.List;

/** The text protocol of NATS, one subject a room; everybody gets a copy, and nobody is told who comes. */
public final class Nats implements Protocol {

    @Override
    public boolean echoes() {
        return true;
    }

    @Override
    public boolean hasRooms() {
        return true;
    }

    @Override
    public List<Step> entering(String name, int room, boolean first) {
        return List.of(
                new Step(
                        "INFO ",
                        "CONNECT {\"verbose\":false,\"pedantic\":false}\r\nSUB " + subject(room) + " 1\r\nPING\r\n"),
                new Step("PONG", ""));
    }

    @Override
    public String before(int room, int payloadBytes) {
        return "PUB " + subject(room) + " " + payloadBytes + "\r\n";
    }

    @Override
    public String after() {
        return "\r\n";
    }

    private static String subject(int room) {
        return room == LOBBY ? "bench" : "room" + room;
    }
}
