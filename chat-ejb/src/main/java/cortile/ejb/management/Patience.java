package cortile.ejb.management;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits, on a JMX thread, for what is being stored. Stateless. */
final class Patience {

    private static final long SECONDS = 30;

    private Patience() {}

    /** What became of it; what takes too long counts as not stored. */
    static <T> Outcome<T> outcome(CompletionStage<Outcome<T>> asked) {
        try {
            return asked.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Outcome.denied(Denial.NOT_STORED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.denied(Denial.NOT_STORED);
        }
    }
}
