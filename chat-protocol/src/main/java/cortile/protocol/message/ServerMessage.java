package cortile.protocol.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server says to a native client. */
public sealed interface ServerMessage {

    <R> R accept(Visitor<R> visitor);

    /**
     * The answer to {@code hello}: the client is in the room.
     *
     * @param version protocol version of all that follows
     * @param server program and version
     * @param name the client's name as the others see it
     * @param room the room entered
     * @param members everybody in it, this client included, in order of arrival
     * @param seq the last message told before; everything after it is told to this client, nothing up to it is
     */
    record Welcome(int version, String server, String name, String room, List<String> members, long seq)
            implements ServerMessage {
        public Welcome {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.welcome(this);
        }
    }

    /**
     * Somebody said something; the author receives it too, as the acknowledgement.
     *
     * @param seq place in the room's order, from 1
     * @param id the author's id for it, or one the server gave
     */
    record Message(String room, long seq, String id, Instant at, String from, String text) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.message(this);
        }
    }

    /**
     * A page of what was said, as asked for.
     *
     * @param messages in rising order of {@code seq}
     * @param more whether there is more in the direction of reading
     */
    record History(String room, List<Message> messages, boolean more) implements ServerMessage {
        public History {
            messages = List.copyOf(messages);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.history(this);
        }
    }

    /** Somebody entered the room. */
    record Joined(String room, Instant at, String name) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.joined(this);
        }
    }

    /**
     * Somebody left the room.
     *
     * @param reason why, as a code: {@code quit}, {@code lost}, {@code kicked}, {@code slow-reader}, {@code stopping}
     */
    record Left(String room, Instant at, String name, String reason) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.left(this);
        }
    }

    /** The operator tells everybody something. */
    record Notice(Instant at, String text) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notice(this);
        }
    }

    /**
     * Something could not be done; the connection stays.
     *
     * @param code wire name of an {@link ErrorCode}, or a code newer than this client
     * @param text a sentence for people
     * @param ref the id of the message it is about; null where there is none
     */
    record Failure(String code, String text, @Nullable String ref) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failure(this);
        }
    }

    /**
     * The server closes the connection right after this.
     *
     * @param code wire name of an {@link ErrorCode}, or a code newer than this client
     */
    record Bye(String code, String text) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bye(this);
        }
    }

    /** The answer to {@code ping}. */
    record Pong(String token) implements ServerMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pong(this);
        }
    }

    /** One method a message, so that none is forgotten. */
    interface Visitor<R> {
        R welcome(Welcome welcome);

        R message(Message message);

        R history(History history);

        R joined(Joined joined);

        R left(Left left);

        R notice(Notice notice);

        R failure(Failure failure);

        R bye(Bye bye);

        R pong(Pong pong);
    }
}
