package cortile.protocol.message;

import org.jspecify.annotations.Nullable;

/** What a native client says. */
public sealed interface ClientMessage {

    <R> R accept(Visitor<R> visitor);

    /**
     * The first message of a connection.
     *
     * @param version protocol version the client speaks
     * @param name the name it wants, unchecked
     * @param agent program and version, for the operator; may be empty
     */
    record Hello(int version, String name, String agent) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hello(this);
        }
    }

    /**
     * Something to tell the room.
     *
     * @param id the client's own id for it, given back with the message; null where the client has none
     * @param text unchecked
     */
    record Say(@Nullable String id, String text) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.say(this);
        }
    }

    /**
     * Asks for a page of what was said.
     *
     * @param direction which way to read
     * @param seq the place to read from, not itself part of the page
     * @param limit how many messages at most; the server may give fewer
     */
    record History(Direction direction, long seq, int limit) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.history(this);
        }
    }

    /** Which way a page of history is read. */
    enum Direction {
        /** Towards now. */
        AFTER,
        /** Towards the beginning. */
        BEFORE
    }

    /** Asks for a {@code pong} with the same token. */
    record Ping(String token) implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ping(this);
        }
    }

    /** The client leaves on purpose. */
    record Bye() implements ClientMessage {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bye(this);
        }
    }

    /** One method a message, so that none is forgotten. */
    interface Visitor<R> {
        R hello(Hello hello);

        R say(Say say);

        R history(History history);

        R ping(Ping ping);

        R bye(Bye bye);
    }
}
