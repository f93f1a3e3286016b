package cortile.core.history;

import cortile.core.event.LoggedEvent;
import cortile.protocol.text.MessageText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something said or done that has no place in its room's order yet; it gets one when it is stored.
 *
 * <p>What is done about a message that stands in the history already is a draft like any other: it gets a place of its own,
 * so that whoever was away reads it in its turn.
 *
 * <p>Holds exactly what a store can give back, so that who hears a message live and who reads it later get the same:
 * the time is cut to milliseconds, and what no database can hold as text (a lone surrogate, NUL) becomes a
 * question mark, which makes no text longer. Immutable.
 *
 * @param room the room's name, 1 to {@value #MAX_NAME} characters
 * @param sessionId the session that said it, or {@link cortile.core.event.RoomEvent#NOBODY}
 * @param author the name shown to people, 1 to {@value #MAX_NAME} characters
 * @param authorKey whose client ids these are: equal for all names and devices of one person
 * @param clientId the author's own id for the message, 1 to {@value #MAX_CLIENT_ID} characters, or null. Said again
 *     with the same id, room and author key, a message is not stored again
 */
public record Draft(
        String room,
        long sessionId,
        Instant at,
        String author,
        String authorKey,
        @Nullable String clientId,
        Content content) {

    public static final int MAX_NAME = 255;

    public static final int MAX_CLIENT_ID = 128;

    public Draft {
        requireLength("room", room, MAX_NAME);
        requireLength("author", author, MAX_NAME);
        requireLength("authorKey", authorKey, MAX_NAME);
        if (clientId != null) {
            requireLength("clientId", clientId, MAX_CLIENT_ID);
            clientId = storable(clientId);
        }
        room = storable(room);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        author = storable(author);
        authorKey = storable(authorKey);
        content = content.storable();
    }

    /** Plain words. */
    public Draft(
            String room,
            long sessionId,
            Instant at,
            String author,
            String authorKey,
            @Nullable String clientId,
            MessageText text) {
        this(room, sessionId, at, author, authorKey, clientId, new Content.Said(text, false, 0));
    }

    /** This draft in its place. */
    public LoggedEvent inPlace(long seq, String id) {
        return content.inPlace(this, seq, id);
    }

    private static void requireLength(String what, String value, int most) {
        if (value.isEmpty() || value.length() > most) {
            throw new IllegalArgumentException(what + " has " + value.length() + " characters, not 1 to " + most);
        }
    }

    private static boolean isStorable(String text) {
        return text.codePoints().noneMatch(Draft::isUnstorable);
    }

    /** The text as a database can give it back. */
    static MessageText storable(MessageText text) {
        return isStorable(text.value()) ? text : new MessageText(storable(text.value()));
    }

    static String storable(String text) {
        if (isStorable(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isUnstorable(c) ? '?' : c));
        return clean.toString();
    }

    private static boolean isUnstorable(int codePoint) {
        // A surrogate that is part of a pair never shows up as a code point of its own.
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
