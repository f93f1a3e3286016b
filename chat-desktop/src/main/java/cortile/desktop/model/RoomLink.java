package cortile.desktop.model;

import cortile.protocol.text.RoomName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads to a server, and to a room of it: {@code cortile://host:port/room}. Immutable.
 *
 * @param room empty for none
 */
public record RoomLink(Endpoint endpoint, String room) {

    /** What it begins with. */
    public static final String SCHEME = "cortile://";

    private static final int LONGEST = 400;
    private static final Pattern SYNTAX = Pattern.compile(
            "cortile://(\\[[0-9a-fA-F:.]{2,45}]|[\\p{L}\\p{N}._-]{1,253})(?::(\\d{1,5}))?(?:/([^/?#]*))?/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OCTETS = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    /** The link that is written so; nothing where it is none, or leads to no room there can be. */
    public static Optional<RoomLink> of(String written) {
        Matcher parts = SYNTAX.matcher(written.strip());
        if (written.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String host = parts.group(1).replaceAll("[\\[\\]]", "");
        int port = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        String room = parts.group(3) == null ? "" : RoomName.tidy(decoded(parts.group(3)));
        boolean good =
                port <= 65_535 && (room.isEmpty() || RoomName.problemOf(room).isEmpty());
        boolean encrypted = Endpoint.usuallyEncrypted(host, port);
        int used = port == 0 ? Endpoint.defaultPort(encrypted) : port;
        return good ? Optional.of(new RoomLink(new Endpoint(host, used, encrypted), room)) : Optional.empty();
    }

    /** Browsers write what is beyond ASCII as the octets of UTF-8; what is none of these stays as it is. */
    private static String decoded(String written) {
        Matcher octets = OCTETS.matcher(written);
        return octets.replaceAll(run -> {
            String digits = run.group().replace("%", "");
            byte[] bytes = new byte[digits.length() / 2];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
            }
            return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
        });
    }

    /** Whether it leads to where we are, however we came there. */
    public boolean leadsTo(Endpoint here) {
        return endpoint.host().equalsIgnoreCase(here.host()) && endpoint.port() == here.port();
    }

    @Override
    public String toString() {
        return SCHEME + endpoint + (room.isEmpty() ? "" : "/" + room);
    }
}
