package cortile.protocol.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a native client says ({@code docs/protocol.md}, "What a client says").
 *
 * <p>Whatever a person may have typed is unchecked here. {@code id}, where there is one, is the client's own for what it
 * asks, and comes back with the answer; for what is said or changed it also makes sure that it is stored once.
 */
public sealed interface ClientMessage permits OrderRequest, ClientMessage.Request {

    <R> R accept(Visitor<R> visitor);

    /** What everybody may ask for. */
    sealed interface Request extends ClientMessage {}

    /**
     * Begins the stay: under a name, or as whoever the connection has logged in as.
     *
     * @param version protocol version the client speaks
     * @param agent program and version, for the operator; may be empty
     * @param token from the welcome of an earlier connection, which this one goes on with; null for a new stay
     * @param capabilities what the client can do beyond what it must
     */
    record Hello(
            int version,
            String name,
            String agent,
            @Nullable String token,
            List<String> capabilities) implements Request {
        public Hello {
            capabilities = List.copyOf(capabilities);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hello(this);
        }
    }

    /**
     * Before {@code hello}: wants to be known as the owner of an account.
     *
     * @param data the client-first-message of SCRAM-SHA-256 (RFC 5802, 7677)
     */
    record Login(String data) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.login(this);
        }
    }

    /**
     * The answer to a {@code challenge}.
     *
     * @param data the client-final-message of SCRAM-SHA-256
     */
    record Proof(String data) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.proof(this);
        }
    }

    /** Wants the name the client has for an account of its own. */
    record Register(@Nullable String id, String password) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.register(this);
        }

        @Override
        public String toString() {
            return "Register[" + id + "]";
        }
    }

    /** Wants another password for its account. */
    record ChangePassword(@Nullable String id, String present, String wanted) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changePassword(this);
        }

        @Override
        public String toString() {
            return "ChangePassword[" + id + "]";
        }
    }

    /** Wants its account to be no more. */
    record Unregister(@Nullable String id, String password) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unregister(this);
        }

        @Override
        public String toString() {
            return "Unregister[" + id + "]";
        }
    }

    /** Wants another name; guests only. */
    record Rename(@Nullable String id, String name) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /**
     * Makes a room and enters it as its owner.
     *
     * @param access {@code public}, {@code private} or {@code password}
     * @param password for access {@code password}, else null
     */
    record Create(
            @Nullable String id,
            String room,
            String access,
            @Nullable String password,
            String topic) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.create(this);
        }
    }

    /** Enters a room. */
    record Join(@Nullable String id, String room, @Nullable String password) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.join(this);
        }
    }

    /** Leaves a room. */
    record Leave(@Nullable String id, String room) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leave(this);
        }
    }

    /** Asks which rooms there are. */
    record ListRooms(@Nullable String id) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listRooms(this);
        }
    }

    /**
     * Changes a room; what is null stays as it is.
     *
     * @param access as in {@link Create}
     * @param newcomers {@code member} or {@code reader}: what those may do who have no other role
     * @param retentionDays after how many days messages are forgotten; 0 for never
     */
    record SetRoom(
            @Nullable String id,
            String room,
            @Nullable String topic,
            @Nullable String access,
            @Nullable String password,
            @Nullable String newcomers,
            @Nullable Integer retentionDays)
            implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setRoom(this);
        }
    }

    /** Gives somebody a role in a room: {@code owner}, {@code moderator}, {@code member} or {@code reader}. */
    record SetRole(@Nullable String id, String room, String name, String role) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setRole(this);
        }
    }

    /** Lets somebody into a private room. */
    record Invite(@Nullable String id, String room, String name) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.invite(this);
        }
    }

    /** Opens the conversation with one person. */
    record Direct(@Nullable String id, String name) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.direct(this);
        }
    }

    /**
     * Something to tell a room.
     *
     * @param action whether it tells what the author does, as {@code /me} does
     * @param replyTo the {@code seq} of the message it answers; 0 for none
     */
    record Say(@Nullable String id, String room, String text, boolean action, long replyTo) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.say(this);
        }
    }

    /** Other words for a message of one's own. */
    record Edit(@Nullable String id, String room, long seq, String text) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.edit(this);
        }
    }

    /** Takes a message back; a moderator may take back anybody's. */
    record Delete(@Nullable String id, String room, long seq) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.delete(this);
        }
    }

    /**
     * Gives a message a sign.
     *
     * @param added false to take it back
     */
    record React(@Nullable String id, String room, long seq, String emoji, boolean added) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.react(this);
        }
    }

    /**
     * Asks for a page of what was said.
     *
     * @param direction which way to read
     * @param seq the place to read from, not itself part of the page
     * @param limit how many entries at most; the server may give fewer
     */
    record History(@Nullable String id, String room, Direction direction, long seq, int limit) implements Request {
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

    /**
     * Asks for messages that have all these words.
     *
     * @param room null for all rooms the client is in
     * @param from only what this name said; null for everybody
     * @param skip how many of the newest that fit are known
     * @param limit how many at most; the server may give fewer
     */
    record Search(
            @Nullable String id,
            @Nullable String room,
            String text,
            @Nullable String from,
            int skip,
            int limit) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.search(this);
        }
    }

    /** Says that the room is read up to this place. */
    record Mark(String room, long seq) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mark(this);
        }
    }

    /** Says that somebody is writing; to be repeated every few seconds. */
    record Typing(String room) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.typing(this);
        }
    }

    /**
     * Says that the person is away from the screen, or back.
     *
     * @param note why or until when; may be empty
     */
    record Away(boolean away, String note) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.away(this);
        }
    }

    /** Asks for a {@code pong} with the same token. */
    record Ping(String token) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ping(this);
        }
    }

    /** The answer to the server's {@code ping}. */
    record Pong(String token) implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pong(this);
        }
    }

    /** The client leaves on purpose. */
    record Bye() implements Request {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bye(this);
        }
    }

    /** One method a message, so that none is forgotten. */
    interface Visitor<R> extends OrderRequest.OrderVisitor<R> {
        R hello(Hello hello);

        R login(Login login);

        R proof(Proof proof);

        R register(Register register);

        R changePassword(ChangePassword change);

        R unregister(Unregister unregister);

        R rename(Rename rename);

        R create(Create create);

        R join(Join join);

        R leave(Leave leave);

        R listRooms(ListRooms list);

        R setRoom(SetRoom set);

        R setRole(SetRole set);

        R invite(Invite invite);

        R direct(Direct direct);

        R say(Say say);

        R edit(Edit edit);

        R delete(Delete delete);

        R react(React react);

        R history(History history);

        R search(Search search);

        R mark(Mark mark);

        R typing(Typing typing);

        R away(Away away);

        R ping(Ping ping);

        R pong(Pong pong);

        R bye(Bye bye);
    }
}
