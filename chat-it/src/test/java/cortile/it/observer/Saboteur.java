package cortile.it.observer;

import cortile.core.event.MessagePosted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails whenever somebody says the word. Thread-safe. */
@ApplicationScoped
public class Saboteur {

    public static final String WORD = "sabotaggio";

    private final AtomicInteger failures = new AtomicInteger();

    void fail(@Observes MessagePosted event) {
        if (event.text().toString().contains(WORD)) {
            failures.incrementAndGet();
            throw new IllegalStateException("an observer that fails");
        }
    }

    /** How often it has failed. */
    public int failures() {
        return failures.get();
    }
}
