package cortile.server.takeout;

import cortile.core.takeout.TakeoutException;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.container.ServerClasses;
import cortile.server.log.Logging;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs the server's own classes for an export or an import and tells what became of it. Confined to the main thread. */
public final class Takeout {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final Console console;
    private final Texts texts;

    public Takeout(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    /** What is done with the data. */
    @FunctionalInterface
    public interface Work {
        /** Does it and says in a sentence what was done. */
        String run(Tools tools) throws TakeoutException, IOException, InterruptedException;
    }

    /**
     * Does it; whatever keeps it from being done is told in a sentence.
     *
     * @return the exit code
     */
    public int run(Path serverFile, Path cache, Work work) {
        try (ServerClasses classes = ServerClasses.of(serverFile, cache)) {
            Logging.configureForCommands(classes.directory());
            console.say(runWith(classes.loader(), work));
            return DONE;
        } catch (TakeoutException e) {
            console.refuse(texts.text(
                    "takeout." + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), e.detail()));
        } catch (FileAlreadyExistsException e) {
            console.refuse(texts.text("takeout.file-exists", e.getFile()));
        } catch (NoSuchFileException e) {
            console.refuse(texts.text("takeout.no-such-file", e.getFile()));
        } catch (IOException e) {
            console.refuse(texts.text("takeout.io", e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }

    private String runWith(ClassLoader loader, Work work) throws TakeoutException, IOException, InterruptedException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ExecutorService workers = Executors.newCachedThreadPool();
        thread.setContextClassLoader(loader); // libraries look for their services there
        try {
            return work.run(new Tools(loader, workers, this::tellProgress));
        } finally {
            thread.setContextClassLoader(before);
            workers.shutdown();
        }
    }

    private void tellProgress(long entries) {
        console.refuse(texts.text("takeout.progress", entries));
    }
}
