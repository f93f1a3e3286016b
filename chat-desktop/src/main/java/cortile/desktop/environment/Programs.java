package cortile.desktop.environment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Starts small programs of the desktop, one after the other on a thread of their own. Thread-safe. */
final class Programs {

    private static final System.Logger LOG = System.getLogger(Programs.class.getName());

    /** What comes faster than it can be shown is not shown. */
    private static final int MOST_WAITING = 16;

    private static final int PATIENCE_SECONDS = 5;

    private final ThreadPoolExecutor runner = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Programs::daemon,
            new ThreadPoolExecutor.DiscardPolicy());

    private final String path;

    /** @param path where programs are looked for, as in the environment's {@code PATH} */
    Programs(String path) {
        this.path = path;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "cortile-environment");
        thread.setDaemon(true);
        return thread;
    }

    /** Where the program of this name is, among those anybody can start. */
    Optional<String> find(String name) {
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    void run(List<String> command) {
        runner.execute(() -> {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.log(System.Logger.Level.DEBUG, "{0} takes its time", command.get(0));
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "a program of the desktop cannot be started", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
