package cortile.protocol.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server says to a native client ({@code docs/protocol.md}, "What the server says").
 *
 * <p>{@code ref}, where there is one, is the {@code id} of what this answers, or null.
 */
public sealed interface ServerMessage permits HistoryEntry, RoomNews, ServerMessage.Answer {

    <R> R accept(Visitor<R> visitor);

    /** What is said to one client about its own affairs. */
    sealed interface Answer extends ServerMessage {}

    /**
     * The answer to {@code hello}: the client is in the lobby, and in every room it was in before.
     *
     * @param version protocol version of all that follows
     * @param server program and version
     * @param name the client's name as the others see it
     * @param registered whether the name is an account
     * @param token to say hello with again, after the connection was lost
     * @param history which history the numbers are of: another one if the server's was wiped
     * @param capabilities what the server can do beyond what it must
     * @param rooms the lobby first
     */
    record Welcome(
            int version,
            String server,
            String name,
            boolean registered,
            String token,
            String history,
            List<String> capabilities,
            List<RoomState> rooms)
            implements Answer {
        public Welcome {
            capabilities = List.copyOf(capabilities);
            rooms = List.copyOf(rooms);
        }

        /** The room everybody is in. */
        public RoomState lobby() {
            return rooms.get(0);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.welcome(this);
        }
    }

    /**
     * The answer to {@code login}.
     *
     * @param data the server-first-message of SCRAM-SHA-256
     */
    record Challenge(String data) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.challenge(this);
        }
    }

    /**
     * How the client stands with accounts now.
     *
     * @param name its name
     * @param registered whether that is its account
     * @param data after {@code proof} the server-final-message of SCRAM-SHA-256, else null
     * @param token a new one, after which earlier ones are worthless; null where they stay good
     */
    record Account(
            @Nullable String ref,
            String name,
            boolean registered,
            @Nullable String data,
            @Nullable String token) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.account(this);
        }
    }

    /** The client is in one more room: it asked for it, was invited, or another device of its person did. */
    record Entered(@Nullable String ref, RoomState state) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.entered(this);
        }
    }

    /** The client is out of a room. */
    record Exited(@Nullable String ref, String room) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exited(this);
        }
    }

    /** The rooms the client may know of. */
    record Rooms(@Nullable String ref, List<RoomSummary> rooms) implements Answer {
        public Rooms {
            rooms = List.copyOf(rooms);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rooms(this);
        }
    }

    /**
     * One line of the list of rooms.
     *
     * @param members how many are in it
     */
    record RoomSummary(String room, String access, String topic, int members) {}

    /** What was asked for is done; where something can be seen of it, it is told besides. */
    record Done(@Nullable String ref) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.done(this);
        }
    }

    /**
     * A page of what was said, as asked for. Messages in it are shown as they were at {@code asOf}.
     *
     * @param entries in rising order of {@code seq}
     * @param asOf the room's last {@code seq} when the page was read
     * @param more whether there is more in the direction of reading
     */
    record History(@Nullable String ref, String room, List<HistoryEntry> entries, long asOf, boolean more)
            implements Answer {
        public History {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.history(this);
        }
    }

    /** The messages searched for, the newest first. */
    record Found(@Nullable String ref, List<HistoryEntry.Message> messages, boolean more) implements Answer {
        public Found {
            messages = List.copyOf(messages);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.found(this);
        }
    }

    /** Another device of the client's person has read the room up to this place. */
    record Marked(String room, long seq) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.marked(this);
        }
    }

    /** Somebody let the client into a private room. */
    record Invited(String room, String by) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.invited(this);
        }
    }

    /** The bans and mutes that hold in a room, in the order they were decided; in the lobby, on the whole server. */
    record Sanctions(@Nullable String ref, String room, List<SanctionLine> sanctions) implements Answer {
        public Sanctions {
            sanctions = List.copyOf(sanctions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sanctions(this);
        }
    }

    /**
     * One of them.
     *
     * @param number by which it can be taken back
     * @param kind {@code ban} or {@code mute}
     * @param whom a name, a range of addresses or a pattern of names
     * @param until null for good
     * @param reason may be empty
     */
    record SanctionLine(
            long number,
            String kind,
            String whom,
            String by,
            Instant at,
            @Nullable Instant until,
            String reason) {}

    /** Whom the client's person does not want to hear: the client hides what they say and do. */
    record Ignored(List<String> names) implements Answer {
        public Ignored {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ignored(this);
        }
    }

    /**
     * Something could not be done; the connection stays.
     *
     * @param code wire name of an {@link ErrorCode}, or a code newer than this client
     * @param text a sentence for people
     */
    record Failure(String code, String text, @Nullable String ref) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failure(this);
        }
    }

    /**
     * The server closes the connection right after this.
     *
     * @param code wire name of an {@link ErrorCode}, or a code newer than this client
     * @param retryAfter seconds after which it is worth coming back; 0 where nothing is known of that
     */
    record Bye(String code, String text, long retryAfter) implements Answer {

        public Bye(String code, String text) {
            this(code, text, 0);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bye(this);
        }
    }

    /** The server wants to know whether the client is alive; to be answered by {@code pong}. */
    record Ping(String token) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ping(this);
        }
    }

    /** The answer to {@code ping}. */
    record Pong(String token) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pong(this);
        }
    }

    /** The operator tells everybody something. */
    record Notice(Instant at, String text) implements Answer {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notice(this);
        }
    }

    /** One method a message, so that none is forgotten. */
    interface Visitor<R> extends HistoryVisitor<R>, RoomNews.NewsVisitor<R> {
        R welcome(Welcome welcome);

        R challenge(Challenge challenge);

        R account(Account account);

        R entered(Entered entered);

        R exited(Exited exited);

        R rooms(Rooms rooms);

        R done(Done done);

        R history(History history);

        R found(Found found);

        R marked(Marked marked);

        R invited(Invited invited);

        R sanctions(Sanctions sanctions);

        R ignored(Ignored ignored);

        R failure(Failure failure);

        R bye(Bye bye);

        R ping(Ping ping);

        R pong(Pong pong);

        R notice(Notice notice);
    }

    /** One method an entry. */
    interface HistoryVisitor<R> {
        R message(HistoryEntry.Message message);

        R edited(HistoryEntry.Edited edited);

        R deleted(HistoryEntry.Deleted deleted);

        R reacted(HistoryEntry.Reacted reacted);

        R erased(HistoryEntry.Erased erased);
    }
}
