package cortile.server;

import cortile.core.settings.ManagementSettings;
import cortile.core.settings.Setting;
import cortile.core.settings.SettingException;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    /** The settings that say where the data is; the others are the running server's alone, and taken but not shown. */
    private static final Set<Setting> DATA = EnumSet.of(
            Setting.DATA, Setting.DURABILITY, Setting.DATABASE, Setting.DATABASE_USER, Setting.DATABASE_PASSWORD_FILE);

    private static final int WRONG_USE = 2;
    private static final int CANNOT_START = 1;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--verbose", descriptionKey = "usage.verbose")
    private boolean verbose;

    /** For those who prepare quicker starts, as ./chat does: a whole start, and the end at once. */
    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

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
        CommandLine command = command(new StartCommand(console, texts), texts);
        SettingOptions.addWordsTo(command.getCommandSpec(), texts);
        SettingOptions.addTo(command.getCommandSpec(), texts, setting -> true);
        addWithDataOptions(command, new ExportCommand(console, texts), texts);
        addWithDataOptions(command, new ImportCommand(console, texts), texts);
        command.addSubcommand(admin(console, texts));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setOut(console.output());
        command.setParameterExceptionHandler((wrong, arguments) -> {
            String sentence = String.valueOf(wrong.getMessage());
            console.refuse(sentence + (sentence.endsWith(".") ? " " : ". ") + texts.text("usage.hint"));
            return WRONG_USE;
        });
        return command;
    }

    private static CommandLine admin(Console console, Texts texts) {
        CommandLine config = command(new ConfigCommand(console, texts), texts);
        // all that the server takes, so that its command line can be tried; its help lists them
        SettingOptions.addTo(config.getCommandSpec(), texts, setting -> false);
        CommandLine admin = command(new AdminCommand(console, texts), texts);
        SettingOptions.addTo(admin.getCommandSpec(), texts, setting -> setting == Setting.DATA);
        // what follows an operation is the server's to understand
        admin.setUnmatchedOptionsArePositionalParams(true)
                .setStopAtPositional(false)
                .addSubcommand(config);
        addWithDataOptions(admin, new BackupCommand(console, texts), texts);
        addWithDataOptions(admin, new RestoreCommand(console, texts), texts);
        return admin;
    }

    private static void addWithDataOptions(CommandLine command, TakeoutCommand further, Texts texts) {
        CommandLine subcommand = command(further, texts);
        SettingOptions.addTo(subcommand.getCommandSpec(), texts, DATA::contains);
        command.addSubcommand(subcommand);
    }

    private static CommandLine command(Object annotated, Texts texts) {
        CommandLine command = new CommandLine(annotated);
        command.getCommandSpec().resourceBundle(texts.bundle());
        command.getCommandSpec().addMixin("language", CommandSpec.forAnnotatedObject(new LanguageOption()));
        return command;
    }

    @Override
    public Integer call() {
        try {
            SettingSource source =
                    common.settings(SettingOptions.source(spec.commandLine().getParseResult(), texts), texts);
            Settings settings = Settings.from(source);
            preferAddressesOfItsKind(settings.host());
            Optional<String> objection = new PortCheck(texts).objection(settings);
            if (objection.isPresent()) {
                console.refuse(objection.get());
                return CANNOT_START;
            }
            refuseRenegotiation();
            common.handOverPlaces(SettingOptions.source(spec.commandLine().getParseResult(), texts), texts);
            CommonOptions.handOver(source);
            if (!new ServerStart(console, texts, verbose).run(common.cache(), withConsolePort(settings, source))) {
                return CANNOT_START;
            }
            if (rehearse) {
                System.exit(0); // as Ctrl-C would: the container's threads would go on
            }
            return 0;
        } catch (SettingException e) {
            console.refuse(String.valueOf(e.getMessage()));
            return WRONG_USE;
        }
    }

    /** Where any free port will do for the console, the one it gets; only this program can tell the container. */
    private static Settings withConsolePort(Settings settings, SettingSource source) {
        ManagementSettings management = settings.management();
        if (management.consolePort().isEmpty() || management.consolePort().getAsInt() != 0) {
            return settings;
        }
        String port = String.valueOf(PortCheck.freePort(management.consoleHost()));
        System.setProperty(Setting.CONSOLE_PORT.systemProperty(), port);
        return Settings.from(setting -> setting == Setting.CONSOLE_PORT ? port : source.value(setting));
    }

    /** The container, too, would choose IPv4; without it a name such as localhost may mean two addresses. */
    private static void preferAddressesOfItsKind(String host) {
        String property = "java.net.preferIPv4Stack";
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(!host.contains(":")));
        }
    }

    /**
     * A client of TLS 1.2 could otherwise have a connection shake hands without end; no client of ours asks for it. The
     * platform reads this when TLS is first used.
     */
    private static void refuseRenegotiation() {
        String property = "jdk.tls.rejectClientInitiatedRenegotiation";
        if (System.getProperty(property) == null) {
            System.setProperty(property, "true");
        }
    }
}
