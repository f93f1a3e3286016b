package cortile.protocol.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens in a room and is told live only: it stands in no history. */
public sealed interface RoomNews extends ServerMessage {

    /** The room's name. */
    String room();

    /** Somebody entered the room. */
    record Joined(String room, Instant at, String name) implements RoomNews {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.joined(this);
        }
    }

    /**
     * Somebody left the room.
     *
     * @param reason why, as a code: {@code quit}, {@code lost}, {@code kicked}, {@code slow-reader}, {@code stopping}
     */
    record Left(String room, Instant at, String name, String reason) implements RoomNews {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.left(this);
        }
    }

    /** Somebody has another name from now on. */
    record Renamed(String room, Instant at, String name, String to) implements RoomNews {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.renamed(this);
        }
    }

    /** The room's topic or access is another one; both as they are now. */
    record Changed(String room, Instant at, String by, String access, String topic) implements RoomNews {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.changed(this);
        }
    }

    /** Somebody was given a role. */
    record RoleGiven(String room, Instant at, String by, String name, String role) implements RoomNews {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.roleGiven(this);
        }
    }

    /**
     * Somebody keeps order in the room.
     *
     * @param act {@code kick}, {@code ban}, {@code unban}, {@code mute}, {@code unmute}, {@code slow}, {@code moderated}, {@code
     *     unmoderated}, or one newer than this client
     * @param name whom it is about; null where it is everybody
     * @param seconds how long it lasts, or between two messages; 0 for neither
     * @param reason may be empty
     */
    record Moderated(
            String room,
            Instant at,
            String by,
            String act,
            @Nullable String name,
            long seconds,
            String reason) implements RoomNews {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.moderated(this);
        }
    }

    /** Somebody is writing; true for a few seconds. */
    record Typing(String room, String name) implements RoomNews {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.typing(this);
        }
    }

    /** Somebody is away from the screen, or back. */
    record Presence(String room, Instant at, String name, boolean away, String note) implements RoomNews {
        @Override
        public <R> R accept(ServerMessage.Visitor<R> visitor) {
            return visitor.presence(this);
        }
    }

    /** One method a piece of news. */
    interface NewsVisitor<R> {
        R joined(Joined joined);

        R left(Left left);

        R renamed(Renamed renamed);

        R changed(Changed changed);

        R roleGiven(RoleGiven given);

        R moderated(Moderated moderated);

        R typing(Typing typing);

        R presence(Presence presence);
    }
}
