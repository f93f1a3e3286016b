package cortile.protocol.message;

import org.jspecify.annotations.Nullable;

/** What a native client says to keep order, or to have its own peace ({@code docs/protocol.md}, "Keeping order"); unchecked here. */
public sealed interface OrderRequest extends ClientMessage {

    /**
     * Keeps order in a room; in the lobby, on the whole server.
     *
     * @param act {@code kick}, {@code ban}, {@code unban}, {@code mute}, {@code unmute} or {@code slow}
     * @param whom a name, a range of addresses, a pattern of names or the number of a sanction; empty where it is everybody
     * @param seconds how long, or between two messages; 0 for good, or for no wait
     * @param reason may be empty
     */
    record Moderate(@Nullable String id, String room, String act, String whom, int seconds, String reason)
            implements OrderRequest {
        @Override
        public <R> R accept(ClientMessage.Visitor<R> visitor) {
            return visitor.moderate(this);
        }
    }

    /** Wants to know the bans and mutes of a room. */
    record ListSanctions(@Nullable String id, String room) implements OrderRequest {
        @Override
        public <R> R accept(ClientMessage.Visitor<R> visitor) {
            return visitor.listSanctions(this);
        }
    }

    /**
     * Does not want to hear somebody, or wants to again.
     *
     * @param ignored false for hearing again
     */
    record Ignore(@Nullable String id, String name, boolean ignored) implements OrderRequest {
        @Override
        public <R> R accept(ClientMessage.Visitor<R> visitor) {
            return visitor.ignore(this);
        }
    }

    /** One method a request. */
    interface OrderVisitor<R> {
        R moderate(Moderate moderate);

        R listSanctions(ListSanctions list);

        R ignore(Ignore ignore);
    }
}
