package cortile.desktop;

import cortile.desktop.login.ScramLogin;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.Opening;
import cortile.desktop.net.LinkLimits;
import cortile.desktop.net.SocketTransport;
import cortile.desktop.settings.ConfigFolder;
import cortile.desktop.settings.DraftStore;
import cortile.desktop.settings.Settings;
import cortile.desktop.settings.SettingsStore;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.settings.TokenStore;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import cortile.desktop.view.DesktopApplication;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the desktop client. */
@Command(
        name = "cortile-desktop",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The desktop client of Cortile, a group chat.",
        footer = {
            "",
            "A missing or invalid host or port is replaced by 127.0.0.1 and 53100.",
            "With host, port and --name given, the client connects at once."
        })
public final class DesktopMain implements Callable<Integer> {

    /** How long leaving may keep the process after the window is gone. */
    private static final Duration GOODBYE_LIMIT = Duration.ofMillis(500);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "host", description = "Server to connect to.")
    private @Nullable String host;

    @Parameters(index = "1", arity = "0..1", paramLabel = "port", description = "Its port for native clients.")
    private @Nullable String port;

    @Option(names = "--name", paramLabel = "NAME", description = "Nickname to use.")
    private @Nullable String name;

    @Option(names = "--lang", paramLabel = "en|it", description = "Language; the system's where not given.")
    private @Nullable Language language;

    @Option(
            names = "--theme",
            paramLabel = "light|dark|system",
            description = "Colours; the last used where not given.")
    private @Nullable ThemeChoice theme;

    /** Languages to choose from. */
    enum Language {
        EN(Locale.ENGLISH),
        IT(Locale.ITALIAN);

        final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    public static void main(String[] arguments) {
        int status = new CommandLine(new DesktopMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        // Zero may mean that the window is open: then it ends the process.
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() {
        Texts texts = Texts.in(language != null ? language.locale : Locale.getDefault());
        if (GraphicsEnvironment.isHeadless()) {
            if (spec != null) {
                spec.commandLine().getErr().println(texts.of("start.no-display"));
            }
            return CommandLine.ExitCode.SOFTWARE;
        }
        Path folder = configFolder();
        SettingsStore store = new SettingsStore(folder.resolve("desktop.properties"));
        TokenStore tokens = new TokenStore(folder.resolve("tokens.properties"));
        DraftStore drafts = new DraftStore(folder.resolve("drafts.properties"));
        launch(new Remembered(store, tokens, drafts), new Wording(texts, ZoneId.systemDefault()));
        return CommandLine.ExitCode.OK;
    }

    /** What is kept in files. */
    private record Remembered(SettingsStore settings, TokenStore tokens, DraftStore drafts) implements AutoCloseable {
        @Override
        public void close() {
            settings.close();
            tokens.close();
            drafts.close();
        }
    }

    private void launch(Remembered files, Wording wording) {
        Settings settings = files.settings().get();
        ConnectInput remembered = new ConnectInput(settings.host(), settings.port(), settings.name());
        AtomicReference<@Nullable SocketTransport> network = new AtomicReference<>();
        DesktopApplication.Setup setup = new DesktopApplication.Setup(
                Opening.of(host, port, name, remembered),
                theme != null ? theme : settings.theme(),
                Version.CURRENT,
                files.tokens(),
                files.drafts(),
                events -> {
                    SocketTransport transport = transport(events);
                    network.set(transport);
                    return transport;
                },
                ScramLogin::method,
                () -> exitAfterGoodbye(network.get(), files));
        DesktopApplication.launch(setup, wording, files.settings());
    }

    private static SocketTransport transport(Executor events) {
        return new SocketTransport(events, SocketFactory.getDefault(), LinkLimits.STANDARD);
    }

    private static void exitAfterGoodbye(@Nullable SocketTransport network, Remembered files) {
        Thread exit = new Thread(
                () -> {
                    try (files) {
                        if (network != null) {
                            network.awaitGoodbye(GOODBYE_LIMIT);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    System.exit(0);
                },
                "cortile-exit");
        exit.start();
    }

    private static Path configFolder() {
        Path home = Path.of(System.getProperty("user.home"));
        return ConfigFolder.of(System.getProperty("os.name"), System.getenv(), home);
    }
}
