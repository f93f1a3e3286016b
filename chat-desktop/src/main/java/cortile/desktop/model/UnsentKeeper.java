package cortile.desktop.model;

import cortile.protocol.message.ClientMessage;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has what waits kept for the next run of the program as well. Confined to the model's thread. */
final class UnsentKeeper implements Outbox.Copy {

    private final Unsent unsent;
    private @Nullable Target target;

    UnsentKeeper(Unsent unsent) {
        this.unsent = unsent;
    }

    /** Who says it from now on; under another name on the same server what waits goes with us. */
    void setTarget(Target now) {
        boolean same = target != null && target.endpoint().equals(now.endpoint());
        Map<String, ClientMessage> waiting = same ? waiting() : Map.of();
        waiting.keySet().forEach(this::drop);
        target = now;
        waiting.forEach(this::keep);
    }

    /** What waits for the server, oldest first. */
    Map<String, ClientMessage> waiting() {
        return target == null ? Map.of() : unsent.of(target);
    }

    @Override
    public void keep(String id, ClientMessage message) {
        if (target != null) {
            unsent.keep(target, id, message);
        }
    }

    @Override
    public void drop(String id) {
        if (target != null) {
            unsent.drop(target, id);
        }
    }

    /** The room it is for. */
    static Optional<String> roomOf(ClientMessage message) {
        if (message instanceof ClientMessage.Say say) {
            return Optional.of(say.room());
        } else if (message instanceof ClientMessage.Edit edit) {
            return Optional.of(edit.room());
        } else if (message instanceof ClientMessage.Delete delete) {
            return Optional.of(delete.room());
        }
        return message instanceof ClientMessage.React react ? Optional.of(react.room()) : Optional.empty();
    }
}
