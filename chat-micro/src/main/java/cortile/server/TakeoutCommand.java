package cortile.server;

import cortile.core.settings.SettingException;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.takeout.Takeout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What is done with the data while no server runs: chosen by the same settings as the server's.
 *
 * <p>Exit codes: 2 for something wrong on the command line or in a setting, 1 where it cannot be done.
 */
abstract class TakeoutCommand implements Callable<Integer>, Takeout.Work {

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;
    final Texts texts;

    TakeoutCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public final Integer call() {
        Path cache = common.cache();
        try {
            SettingSource source =
                    common.settings(SettingOptions.options(spec.commandLine().getParseResult()), texts);
            Settings.from(source); // what is wrong is told before anything is unpacked
            CommonOptions.handOver(source);
            return new Takeout(console, texts).run(ServerFile.path(), cache, this);
        } catch (SettingException e) {
            console.refuse(String.valueOf(e.getMessage()));
            return WRONG_USE;
        } catch (IOException e) {
            console.refuse(texts.text("files.unusable", cache, e.toString()));
            return FAILED;
        }
    }
}
