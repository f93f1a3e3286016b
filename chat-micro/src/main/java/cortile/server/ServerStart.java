package cortile.server;

import cortile.core.settings.ManagementSettings;
import cortile.core.settings.Settings;
import cortile.server.console.Banner;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.container.Container;
import cortile.server.container.HttpListener;
import cortile.server.container.ServerState;
import cortile.server.log.Logging;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The start from the first line on the terminal to the banner, within a deadline. Confined to the calling thread. */
final class ServerStart {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final Console console;
    private final Texts texts;
    private final boolean verbose;

    ServerStart(Console console, Texts texts, boolean verbose) {
        this.console = console;
        this.texts = texts;
        this.verbose = verbose;
    }

    /** Whether the server runs now; if not, the reason was told. */
    boolean run(Path cache, Settings settings) {
        console.say(texts.text("starting"));
        long begin = System.nanoTime();
        try {
            Container container = Container.prepare(ServerFile.path(), cache);
            ServerStop stop = ServerStop.atTheEndOf(container, console, texts);
            Logging.configure(container.directory(), verbose);
            if (!verbose) {
                console.keepOutputForItself();
            }
            return start(container, stop, settings, begin);
        } catch (IOException e) {
            console.refuse(texts.text("files.unusable", cache, e.toString()));
            return false;
        }
    }

    private boolean start(Container container, ServerStop stop, Settings settings, long begin) {
        try {
            Optional<HttpListener> http = http(settings);
            startInTime(container, http);
            ServerState state = new ServerState();
            if (!state.isRunning()) {
                console.refuse(texts.text("start.failed"));
                return false;
            }
            stop.announce();
            Duration time = Duration.ofNanos(System.nanoTime() - begin);
            console.say(new Banner(texts, managing(http, settings))
                    .of(Version.text(), time, state.listeners(), state.fingerprint()));
            return true;
        } catch (TimeoutException e) {
            console.refuse(texts.text("start.late", String.valueOf(DEADLINE.toSeconds())));
        } catch (ExecutionException e) {
            if (!stop.hasBegun()) {
                console.refuse(texts.text("start.broken", firstLine(String.valueOf(e.getCause()))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private List<String> managing(Optional<HttpListener> http, Settings settings) {
        return http.map(listener -> new ConsoleWelcome(console, texts).lines(listener, settings.data()))
                .orElse(List.of());
    }

    private static Optional<HttpListener> http(Settings settings) {
        ManagementSettings management = settings.management();
        return management.consolePort().isPresent()
                ? Optional.of(new HttpListener(
                        management.consoleHost(), management.consolePort().getAsInt()))
                : Optional.empty();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** On a thread of its own, so that a container that hangs does not take the deadline with it. */
    private static void startInTime(Container container, Optional<HttpListener> http)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<Void> start = new FutureTask<>(() -> {
            container.start(http);
            return null;
        });
        Thread thread = new Thread(start, "cortile-start");
        thread.setDaemon(true);
        thread.start();
        start.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }
}
