package cortile.desktop.net;

import cortile.desktop.model.Encryption;
import cortile.desktop.model.LossCause;
import cortile.desktop.model.Transport;
import cortile.protocol.message.ServerMessage;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Hands the events of one link to its listener through the executor, nothing after the loss. Thread-safe. */
final class LinkEvents {

    private final Executor executor;
    private final Transport.Listener listener;
    private final AtomicBoolean over = new AtomicBoolean();

    LinkEvents(Executor executor, Transport.Listener listener) {
        this.executor = executor;
        this.listener = listener;
    }

    void connected(Optional<Encryption> encryption) {
        tell(() -> listener.connected(encryption));
    }

    void received(ServerMessage message) {
        tell(() -> listener.received(message));
    }

    void lost(LossCause cause) {
        if (over.compareAndSet(false, true)) {
            executor.execute(() -> listener.lost(cause));
        }
    }

    void distrusted(String fingerprint) {
        if (over.compareAndSet(false, true)) {
            executor.execute(() -> listener.distrusted(fingerprint));
        }
    }

    /** Nobody listens any more. */
    void silence() {
        over.set(true);
    }

    private void tell(Runnable event) {
        if (!over.get()) {
            executor.execute(event);
        }
    }
}
