package cortile.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.core.history.Draft;
import cortile.core.history.MemoryHistory;
import cortile.protocol.text.MessageText;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application server asks of an application it takes away: that nothing holds it. */
class LeftBehindTest {

    @TempDir
    private Path directory;

    @Test
    void nothingHoldsTheClassesOnceClosed() throws Exception {
        ThreadPoolExecutor outlasting = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
        outlasting.prestartAllCoreThreads(); // a thread holds the classes of whoever made it
        try {
            WeakReference<ClassLoader> application = deployAndUndeploy(outlasting);

            await().atMost(Duration.ofSeconds(20)).until(() -> {
                System.gc();
                return application.get() == null;
            });
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().contains("Lucene"));
        } finally {
            outlasting.shutdown();
        }
    }

    /** Runs {@link Application} with classes of its own, on threads that go on. */
    private WeakReference<ClassLoader> deployAndUndeploy(ExecutorService outlasting) throws Exception {
        try (URLClassLoader application = new OwnClasses()) {
            Object run = application
                    .loadClass(Application.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            @SuppressWarnings("unchecked") // the interface is the platform's
            BiConsumer<Path, Executor> runnable = (BiConsumer<Path, Executor>) run;
            runnable.accept(directory, outlasting);
            letForget(outlasting);
            return new WeakReference<>(application);
        }
    }

    /** The executor's threads may hold their last task. */
    private static void letForget(ExecutorService outlasting) throws ExecutionException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            outlasting.submit(() -> {}).get();
        }
    }

    /** An application that is searched in, and then closed. */
    public static final class Application implements BiConsumer<Path, Executor> {

        public Application() {}

        @Override
        public void accept(Path directory, Executor threads) {
            try (SearchRig rig = new SearchRig(() -> new MMapDirectory(directory), threads, () -> {})) {
                rig.open();
                for (int i = 0; i < 100; i++) {
                    rig.say("Anna", "ciao " + i);
                }
                while (rig.search().messages() < 100) {
                    Thread.onSpinWait(); // Awaitility has threads of its own
                }
                for (int i = 0; i < 20; i++) {
                    rig.find("\"ciao " + i);
                    rig.find("c");
                    rig.find("ci");
                    rig.find("cia");
                }
            }
        }
    }

    /** This project's and Lucene's classes once more. */
    private static final class OwnClasses extends URLClassLoader {

        private static final List<String> OWN = List.of("cortile.", "org.apache.lucene.");

        OwnClasses() {
            super(
                    Stream.of(
                                    LuceneSearch.class,
                                    LeftBehindTest.class,
                                    Draft.class,
                                    MemoryHistory.class,
                                    MessageText.class,
                                    IndexWriter.class,
                                    ASCIIFoldingFilter.class)
                            .map(one ->
                                    one.getProtectionDomain().getCodeSource().getLocation())
                            .toArray(URL[]::new),
                    OwnClasses.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                boolean own = OWN.stream().anyMatch(name::startsWith);
                if (loaded == null && own) {
                    loaded = findClass(name);
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }
    }
}
