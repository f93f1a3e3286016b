package cortile.core.audit;

import java.time.Instant;

/**
 * One thing that was done. Immutable.
 *
 * @param id place in the order, rising; there may be holes
 * @param by the name of who did it
 * @param via how it was asked for, as {@link Actor#via}
 * @param act what, in one word such as {@code ban}
 * @param whom a name, pattern or range of addresses; empty where it is about nobody
 * @param room exact name; empty for the whole server
 * @param detail reason, time or value; may be empty
 */
public record AuditEntry(
        long id, Instant at, String by, String via, String act, String whom, String room, String detail) {

    /** Longest text of each kind, in characters; the rest is cut. */
    public static final int MOST_CHARACTERS = 255;

    public AuditEntry {
        by = cut(by);
        via = cut(via);
        act = cut(act);
        whom = cut(whom);
        detail = cut(detail);
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, splits ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }
}
