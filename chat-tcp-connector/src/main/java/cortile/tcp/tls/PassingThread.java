package cortile.tcp.tls;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work on a thread that ends with it. BouncyCastle keeps objects in thread locals; on one of the container's threads, which
 * outlive the application, they would keep the whole application in memory. Stateless.
 */
final class PassingThread {

    private PassingThread() {}

    /**
     * The work's result, waited for however long that takes.
     *
     * @throws IdentityException that of the work
     */
    static <T> T call(Callable<T> work) throws IdentityException {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task, "cortile-certificate").start();
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
