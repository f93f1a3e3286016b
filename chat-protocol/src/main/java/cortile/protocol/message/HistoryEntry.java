package cortile.protocol.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that has a place in a room's history; told live, and read back in pages. */
public sealed interface HistoryEntry extends ServerMessage {

    /** The room's name. */
    String room();

    /** Place in the room's order, from 1. */
    long seq();

    /** The id whoever did it gave, or one of the server's. */
    String id();

    Instant at();

    /** The name of whoever did it, as it was then. */
    String from();

    /**
     * Somebody said something; the author receives it too, as the acknowledgement.
     *
     * @param action whether it tells what the author does
     * @param replyTo the {@code seq} of the message it answers; 0 for none
     * @param edited when its text was changed last; null for never
     */
    record Message(
            String room,
            long seq,
            String id,
            Instant at,
            String from,
            String text,
            boolean action,
            long replyTo,
            @Nullable Instant edited,
            List<Reaction> reactions)
            implements HistoryEntry {
        public Message {
            reactions = List.copyOf(reactions);
        }

        /** Plain words that answer nothing, and of which nothing became yet. */
        public Message(String room, long seq, String id, Instant at, String from, String text) {
            this(room, seq, id, at, from, text, false, 0, null, List.of());
        }

        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.message(this);
        }
    }

    /** A sign for a message and the names of those who gave it. */
    record Reaction(String emoji, List<String> names) {
        public Reaction {
            names = List.copyOf(names);
        }
    }

    /**
     * The author changed the words of a message.
     *
     * @param target the message's {@code seq}
     */
    record Edited(String room, long seq, String id, Instant at, String from, long target, String text)
            implements HistoryEntry {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.edited(this);
        }
    }

    /**
     * A message was taken back.
     *
     * @param from by whom
     * @param target the message's {@code seq}
     */
    record Deleted(String room, long seq, String id, Instant at, String from, long target) implements HistoryEntry {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.deleted(this);
        }
    }

    /**
     * Somebody gave a message a sign, or took it back.
     *
     * @param target the message's {@code seq}
     */
    record Reacted(String room, long seq, String id, Instant at, String from, long target, String emoji, boolean added)
            implements HistoryEntry {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.reacted(this);
        }
    }

    /**
     * In a page only: the place of words that were deleted later.
     *
     * @param target the message's {@code seq} where they were an edit; 0 for the message itself
     */
    record Erased(String room, long seq, String id, Instant at, String from, long target) implements HistoryEntry {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.erased(this);
        }
    }
}
