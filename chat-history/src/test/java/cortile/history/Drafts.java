package cortile.history;

import cortile.core.event.RoomEvent;
import cortile.core.history.Content;
import cortile.core.history.Draft;
import cortile.protocol.text.MessageText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Drafts for tests. */
public final class Drafts {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Drafts() {}

    public static Draft withId(String id) {
        return in("lobby", id);
    }

    public static Draft in(String room, @Nullable String id) {
        return by("anna", room, id, "ciao " + id);
    }

    public static Draft by(String author, String room, @Nullable String id, String text) {
        return new Draft(room, RoomEvent.NOBODY, NOON, author, author, id, new MessageText(text));
    }

    /** A draft that may be about a message. */
    public static Draft doing(String author, String room, @Nullable String id, Content content) {
        return new Draft(room, RoomEvent.NOBODY, NOON, author, author, id, content);
    }

    public static Content edit(long target, String text) {
        return new Content.Edit(target, new MessageText(text));
    }

    public static Content deletion(long target) {
        return new Content.Deletion(target, false);
    }

    public static Content sign(long target, String emoji) {
        return new Content.Reaction(target, emoji, true);
    }

    public static Content signTakenBack(long target, String emoji) {
        return new Content.Reaction(target, emoji, false);
    }
}
