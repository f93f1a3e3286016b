package cortile.console.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open dashboard. Holds one event that waits, the last; a browser that reads slowly misses those before. Thread-safe.
 */
final class LiveStream implements WriteListener, AsyncListener {

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final BooleanSupplier stillWelcome;
    private final Consumer<LiveStream> ended;
    private @Nullable String waiting; // guarded by this
    private boolean over; // guarded by this

    LiveStream(AsyncContext context, BooleanSupplier stillWelcome, Consumer<LiveStream> ended) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.stillWelcome = stillWelcome;
        this.ended = ended;
    }

    void begin(String event) {
        synchronized (this) {
            waiting = event;
        }
        context.addListener(this);
        out.setWriteListener(this); // from now on the container says when there is room
    }

    void offer(String event) {
        if (!stillWelcome.getAsBoolean()) {
            end();
            return;
        }
        synchronized (this) {
            waiting = event;
        }
        write();
    }

    @Override
    public void onWritePossible() {
        write();
    }

    private void write() {
        try {
            synchronized (this) {
                while (!over && waiting != null && out.isReady()) {
                    out.write(waiting.getBytes(StandardCharsets.UTF_8));
                    waiting = null;
                    if (out.isReady()) {
                        out.flush();
                    }
                }
            }
        } catch (IOException | IllegalStateException e) {
            // the browser has gone, or the container has ended the request
            end();
        }
    }

    void end() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        ended.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException e) {
            return; // the container was first
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // never started again
    }
}
