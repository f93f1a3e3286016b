package cortile.server;

import cortile.core.takeout.RoomFiles;
import cortile.core.takeout.RoomFiles.ImportOrder;
import cortile.core.takeout.RoomFiles.ImportReport;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.takeout.Tools;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE [options]}: reads a room out of an archive. */
@Command(name = "import", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ImportCommand extends TakeoutCommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "usage.import.file")
    private Path file = Path.of("");

    @Option(names = "--room", paramLabel = "NAME", descriptionKey = "usage.import.room")
    private @Nullable String room;

    ImportCommand(Console console, Texts texts) {
        super(console, texts);
    }

    @Override
    public String run(Tools tools) throws TakeoutException, IOException, InterruptedException {
        ImportReport report = tools.find(RoomFiles.class).importRoom(new ImportOrder(file, room), tools.help());
        String said = texts.text("takeout.imported", report.imported(), report.room(), report.skipped());
        if (report.made()) {
            said += " " + texts.text("takeout.made", report.room());
        }
        if (report.problem() != null) {
            throw new TakeoutException(Reason.INCOMPLETE, incomplete(report, said));
        }
        return said;
    }

    private String incomplete(ImportReport report, String said) {
        String where = report.line() == 0 ? "" : texts.text("takeout.line", String.valueOf(report.line()));
        return said + " " + where + report.problem();
    }
}
