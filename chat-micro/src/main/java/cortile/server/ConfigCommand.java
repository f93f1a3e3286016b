package cortile.server;

import cortile.core.settings.SettingException;
import cortile.core.settings.Settings;
import cortile.server.configuration.EffectiveSettings;
import cortile.server.configuration.NamedSource;
import cortile.server.configuration.Reference;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code admin config [options]}: the settings a server started like this would have, and where each comes from.
 *
 * <p>Exit code 2 where it would refuse one of them, which is told after all were shown.
 */
@Command(name = "config", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ConfigCommand implements Callable<Integer> {

    private static final int WRONG_USE = 2;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--reference", descriptionKey = "usage.admin.config.reference")
    private boolean reference;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final Texts texts;

    ConfigCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() {
        if (reference) {
            Reference.lines().forEach(console::say);
            return 0;
        }
        try {
            List<NamedSource> sources =
                    common.sources(SettingOptions.options(spec.commandLine().getParseResult()), texts);
            EffectiveSettings.lines(sources, texts.text("place.default")).forEach(console::say);
            Settings.from(NamedSource.together(sources));
            return 0;
        } catch (SettingException e) {
            console.refuse(String.valueOf(e.getMessage()));
            return WRONG_USE;
        }
    }
}
