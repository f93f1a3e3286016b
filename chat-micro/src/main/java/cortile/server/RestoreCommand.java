package cortile.server;

import cortile.core.takeout.DataBackup.DataReport;
import cortile.core.takeout.DataFiles;
import cortile.core.takeout.TakeoutException;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.takeout.Tools;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code admin restore FILE [options]}: reads a backup into an empty database, or only looks whether it is whole. */
@Command(name = "restore", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class RestoreCommand extends TakeoutCommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "usage.restore.file")
    private Path file = Path.of("");

    @Option(names = "--check", descriptionKey = "usage.restore.check")
    private boolean check;

    @Option(names = "--replace", descriptionKey = "usage.restore.replace")
    private boolean replace;

    RestoreCommand(Console console, Texts texts) {
        super(console, texts);
    }

    @Override
    public String run(Tools tools) throws TakeoutException, IOException {
        DataFiles files = tools.find(DataFiles.class);
        DataReport report =
                check ? files.check(file, tools.progress()) : files.restore(file, replace, tools.progress());
        return texts.text(
                check ? "backup.whole" : "backup.restored",
                file,
                String.valueOf(report.madeAt()),
                report.version(),
                report.rows(),
                report.entries());
    }
}
