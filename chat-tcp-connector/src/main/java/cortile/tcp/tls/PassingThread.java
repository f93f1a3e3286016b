package cortile.tcp.tls;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/**
 * Work on a thread that ends with it. When BouncyCastle is first used it leaves objects in a thread local, and Netty uses it
 * when it makes its first context; on a thread that outlives the application they would keep all of it in memory. Stateless.
 */
public final class PassingThread {

    private PassingThread() {}

    /**
     * The work's result, waited for however long that takes.
     *
     * @param threads makes the thread
     * @throws IdentityException that of the work
     */
    public static <T> T call(ThreadFactory threads, Callable<T> work) throws IdentityException {
        FutureTask<T> task = new FutureTask<>(work);
        threads.newThread(task).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof IdentityException failure
                            ? failure
                            : new IdentityException("The certificate cannot be used: " + e.getCause() + ".", e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
