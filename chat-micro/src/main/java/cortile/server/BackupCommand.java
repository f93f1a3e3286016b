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

/** {@code admin backup FILE [options]}: writes all that a server keeps into a file. */
@Command(name = "backup", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BackupCommand extends TakeoutCommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "usage.backup.file")
    private Path file = Path.of("");

    @Option(names = "--force", descriptionKey = "usage.export.force")
    private boolean force;

    BackupCommand(Console console, Texts texts) {
        super(console, texts);
    }

    @Override
    public String run(Tools tools) throws TakeoutException, IOException {
        DataReport report = tools.find(DataFiles.class).backUp(file, force, tools.progress());
        return texts.text("backup.made", file, report.rows(), report.entries());
    }
}
