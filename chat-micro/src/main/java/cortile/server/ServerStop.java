package cortile.server;

import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.container.Container;
import java.io.IOException;

/**
 * The end, by Ctrl-C, SIGTERM or a failed start: the container stops, its files go, within a bounded time.
 *
 * <p>Runs as a hook of the JVM's shutdown.
 */
final class ServerStop {

    /** Below the five seconds promised, as the JVM itself needs a moment more. */
    private static final int MOST_SECONDS = 4;

    private static final int ENDED_BY_FORCE = 1;

    private final Container container;
    private final Console console;
    private final Texts texts;

    private volatile boolean announced;
    private volatile boolean begun;

    private ServerStop(Container container, Console console, Texts texts) {
        this.container = container;
        this.console = console;
        this.texts = texts;
    }

    static ServerStop atTheEndOf(Container container, Console console, Texts texts) {
        ServerStop stop = new ServerStop(container, console, texts);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::run, "cortile-stop"));
        return stop;
    }

    /** The server has run, so its end is news. */
    void announce() {
        announced = true;
    }

    /** Whether the end has begun, so that what fails from now on fails because of it. */
    boolean hasBegun() {
        return begun;
    }

    private void run() {
        begun = true;
        if (announced) {
            console.say(texts.text("stopping"));
        }
        Thread work = new Thread(this::stop, "cortile-stop-container");
        work.setDaemon(true);
        work.start();
        if (isDoneInTime(work)) {
            if (announced) {
                console.say(texts.text("stopped"));
            }
        } else {
            console.refuse(texts.text("stop.late", String.valueOf(MOST_SECONDS)));
            deleteFiles();
            // not exit: the hooks that hang would be waited for
            Runtime.getRuntime().halt(ENDED_BY_FORCE);
        }
    }

    private void stop() {
        try {
            container.stop();
        } catch (IOException e) {
            console.refuse(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteFiles() {
        try {
            container.deleteFiles();
        } catch (IOException e) {
            console.refuse(e.toString()); // the next start deletes them
        }
    }

    private static boolean isDoneInTime(Thread work) {
        try {
            work.join(MOST_SECONDS * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !work.isAlive();
    }
}
