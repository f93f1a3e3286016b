package cortile.console.rest;

import cortile.admin.operation.Administration;
import cortile.admin.operation.Answer;
import cortile.admin.operation.OperationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on an HTTP thread for what is done elsewhere. Stateless. */
public final class Waiting {

    private static final long PATIENCE_SECONDS = 60;

    private Waiting() {}

    /**
     * The answer, once it is there.
     *
     * @throws OperationException where it was not done, or takes too long
     */
    public static Answer forAnswer(CompletionStage<Answer> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw Administration.expected(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw OperationException.unavailable("It takes longer than " + PATIENCE_SECONDS + " seconds; it goes on.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OperationException.unavailable("The server is stopping.");
        }
    }
}
