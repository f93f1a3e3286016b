package cortile.server;

import cortile.core.settings.Setting;
import cortile.core.settings.SettingException;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.container.CacheDirectory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code cortile-server.jar [host] [port] [options]}: checks everything that can be checked at once, then starts.
 *
 * <p>Exit codes: 2 for something wrong on the command line or in a setting, 1 for a server that cannot start.
 */
@Command(name = "cortile-server", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class StartCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;
    private static final int CANNOT_START = 1;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:CORTILE_CONFIG}",
            descriptionKey = "usage.config")
    private @Nullable Path config;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "${env:CORTILE_CACHE}",
            descriptionKey = "usage.cache")
    private @Nullable Path cache;

    @Option(names = "--verbose", descriptionKey = "usage.verbose")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final Texts texts;

    private StartCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    /** Runs it; a server that was started goes on after the return. */
    static int execute(Console console, String... arguments) {
        Texts texts = LanguageOption.textsFor(arguments);
        return commandLine(console, texts).execute(arguments);
    }

    static CommandLine commandLine(Console console, Texts texts) {
        CommandLine command = new CommandLine(new StartCommand(console, texts));
        command.getCommandSpec().resourceBundle(texts.bundle());
        command.getCommandSpec().addMixin("language", CommandSpec.forAnnotatedObject(new LanguageOption()));
        SettingOptions.addTo(command.getCommandSpec(), texts);
        command.setOut(console.output());
        command.setParameterExceptionHandler((wrong, arguments) -> {
            String sentence = String.valueOf(wrong.getMessage());
            console.refuse(sentence + (sentence.endsWith(".") ? " " : ". ") + texts.text("usage.hint"));
            return WRONG_USE;
        });
        return command;
    }

    @Override
    public Integer call() {
        try {
            SettingSource source = source();
            Settings settings = Settings.from(source);
            preferAddressesOfItsKind(settings.host());
            Optional<String> objection = new PortCheck(texts).objection(settings);
            if (objection.isPresent()) {
                console.refuse(objection.get());
                return CANNOT_START;
            }
            handOver(source);
            Path directory = cache != null ? cache : CacheDirectory.of(System.getenv(), System.getProperties());
            return new ServerStart(console, texts, verbose).run(directory) ? 0 : CANNOT_START;
        } catch (SettingException e) {
            console.refuse(String.valueOf(e.getMessage()));
            return WRONG_USE;
        }
    }

    /** Command line before environment before file; a JVM's own {@code -Dcortile.} counts as command line. */
    private SettingSource source() {
        return SettingOptions.source(spec.commandLine().getParseResult(), texts)
                .orElse(SettingSource.systemProperties(System.getProperties()))
                .orElse(SettingSource.environment(System.getenv()))
                .orElse(SettingSource.file(file()));
    }

    private Properties file() {
        Properties properties = new Properties();
        if (config != null) {
            try (Reader reader = Files.newBufferedReader(config)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new SettingException(texts.text("config.unreadable", config, e.toString()));
            }
        }
        return properties;
    }

    /** The container, too, would choose IPv4; without it a name such as localhost may mean two addresses. */
    private static void preferAddressesOfItsKind(String host) {
        String property = "java.net.preferIPv4Stack";
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(!host.contains(":")));
        }
    }

    /** The server in the container reads its settings from the system properties. */
    private static void handOver(SettingSource source) {
        for (Setting setting : Setting.values()) {
            String value = source.value(setting);
            if (value != null) {
                System.setProperty(setting.systemProperty(), value);
            }
        }
    }
}
