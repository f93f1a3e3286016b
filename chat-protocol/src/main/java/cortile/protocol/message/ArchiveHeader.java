package cortile.protocol.message;

import java.time.Instant;

/**
 * How a room's archive begins; after it come the room's entries ({@link HistoryEntry}), a line each. Immutable.
 *
 * @param version of what an archive holds, {@value #VERSION} as this is written
 * @param room the room it is of
 * @param at when it was made
 */
public record ArchiveHeader(int version, String room, Instant at) {

    public static final int VERSION = 1;

    /** The longest line that is read: a text of which each character is escaped, and some ten thousand names under signs. */
    public static final int MAX_LINE_BYTES = 4 * 1024 * 1024;

    /** As this version begins one. */
    public ArchiveHeader(String room, Instant at) {
        this(VERSION, room, at);
    }
}
