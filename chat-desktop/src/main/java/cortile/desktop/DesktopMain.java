package cortile.desktop;

import cortile.desktop.environment.SystemEnvironment;
import cortile.desktop.instance.SingleInstance;
import cortile.desktop.login.ScramLogin;
import cortile.desktop.model.Opening;
import cortile.desktop.model.Opening.Wish;
import cortile.desktop.net.LinkLimits;
import cortile.desktop.net.SocketTransport;
import cortile.desktop.net.Tls;
import cortile.desktop.settings.ConfigFolder;
import cortile.desktop.settings.KeptFiles;
import cortile.desktop.settings.Settings;
import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.text.Texts;
import cortile.desktop.text.Wording;
import cortile.desktop.view.DesktopApplication;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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
            "A missing or invalid host or port is replaced by 127.0.0.1 and 53100 (53101 encrypted).",
            "Other machines are talked to encrypted unless --no-tls says otherwise.",
            "With host, port and --name given, the client connects at once."
        })
public final class DesktopMain implements Callable<Integer> {

    /** How long leaving may keep the process after the window is gone. */
    private static final Duration GOODBYE_LIMIT = Duration.ofMillis(500);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "host",
            description = "Server to connect to, or a link to a room: cortile://host:port/room.")
    private @Nullable String host;

    @Parameters(index = "1", arity = "0..1", paramLabel = "port", description = "Its port for native clients.")
    private @Nullable String port;

    @Option(names = "--name", paramLabel = "NAME", description = "Nickname to use.")
    private @Nullable String name;

    @Option(names = "--tls", negatable = true, description = "Whether to encrypt.")
    private @Nullable Boolean encrypted;

    @Option(names = "--lang", paramLabel = "en|it", description = "Language; the last used where not given.")
    private @Nullable Language language;

    @Option(
            names = "--theme",
            paramLabel = "light|dark|system",
            description = "Colours; the last used where not given.")
    private @Nullable ThemeChoice theme;

    @Option(names = "--separate", description = "A window of its own, also where one is open.")
    private boolean separate;

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
        Path folder = configFolder();
        if (GraphicsEnvironment.isHeadless()) {
            if (spec != null) {
                spec.commandLine().getErr().println(texts("").of("start.no-display"));
            }
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (separate || !SingleInstance.handOver(folder, asked())) {
            launch(folder);
        }
        return CommandLine.ExitCode.OK;
    }

    /** What a window that is open is asked for: the link, or the server as one. */
    private String asked() {
        if (host == null) {
            return "";
        }
        return Opening.of(new Wish(host, port, name, encrypted), Settings.NONE.last())
                .link();
    }

    private Texts texts(String remembered) {
        Locale used = remembered.isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(remembered);
        return Texts.in(language != null ? language.locale : used);
    }

    private void launch(Path folder) {
        KeptFiles files = new KeptFiles(folder);
        Settings settings = files.settings().get();
        AtomicReference<@Nullable SocketTransport> network = new AtomicReference<>();
        AtomicReference<@Nullable SingleInstance> instance = new AtomicReference<>();
        Tls tls = Tls.ofSystem();
        DesktopApplication.Setup setup = new DesktopApplication.Setup(
                Opening.of(new Wish(host, port, name, encrypted), settings.last()),
                theme != null ? theme : settings.appearance().theme(),
                Version.CURRENT,
                files,
                events -> {
                    SocketTransport transport = new SocketTransport(events, tls, LinkLimits.STANDARD);
                    network.set(transport);
                    return transport;
                },
                ScramLogin::method,
                new SystemEnvironment(),
                () -> exitAfterGoodbye(network.get(), instance.get(), files));
        Wording wording = new Wording(texts(settings.appearance().language()), ZoneId.systemDefault());
        DesktopApplication application = DesktopApplication.launch(setup, wording);
        if (!separate) {
            instance.set(SingleInstance.become(folder, application::handedOver));
        }
    }

    private static void exitAfterGoodbye(
            @Nullable SocketTransport network, @Nullable SingleInstance instance, KeptFiles files) {
        Thread exit = new Thread(
                () -> {
                    try (files;
                            instance) {
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
