package cortile.bench.protocol;

import java.util.List;

/** Internet Relay Chat (RFC 2812), one channel a room; nobody gets what they said themselves. */
public final class Irc implements Protocol {

    @Override
    public boolean echoes() {
        return false;
    }

    @Override
    public boolean hasRooms() {
        return true;
    }

    @Override
    public List<Step> entering(String name, int room, boolean first) {
        return List.of(
                new Step("", "NICK " + name + "\r\nUSER " + name + " 0 * :load\r\n"),
                new Step(" 001 ", "JOIN " + channel(room) + "\r\n"),
                new Step(" 366 ", ""));
    }

    @Override
    public String before(int room, int payloadBytes) {
        return "PRIVMSG " + channel(room) + " :";
    }

    @Override
    public String after() {
        return "\r\n";
    }

    private static String channel(int room) {
        return room == LOBBY ? "#bench" : "#room" + room;
    }
}
