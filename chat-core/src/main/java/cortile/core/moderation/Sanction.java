package cortile.core.moderation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something somebody may not do for a while. Immutable.
 *
 * @param id its number, by which it is taken back
 * @param room the room it holds in; empty for the whole server
 * @param by name of who decided
 * @param until when it ends by itself; empty for never
 * @param reason a sentence for the person; may be empty
 */
public record Sanction(
        long id,
        Kind kind,
        Subject subject,
        Optional<String> room,
        String by,
        Instant at,
        Optional<Instant> until,
        String reason) {

    /** What may not be done. */
    public enum Kind {
        /** Be there. */
        BAN,
        /** Say anything. */
        MUTE;

        /** As it stands in a native frame and in the database. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String wireName) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName().equals(wireName))
                    .findFirst();
        }
    }

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Whether it still holds. */
    public boolean holdsAt(Instant now) {
        return until.map(now::isBefore).orElse(true);
    }

    /** Whether it holds in a room: in all of them, where it is the whole server's. */
    public boolean holdsIn(String where) {
        return room.map(where::equals).orElse(true);
    }

    /** Reason and end, in words of no language; empty where there is neither. */
    public String told() {
        String end = until.map(time -> "(\u2192 " + MINUTE.format(time) + ")").orElse("");
        return (reason + " " + end).strip();
    }
}
