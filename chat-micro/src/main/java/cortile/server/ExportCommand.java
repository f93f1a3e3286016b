package cortile.server;

import cortile.core.takeout.ExportFormat;
import cortile.core.takeout.RoomFiles;
import cortile.core.takeout.RoomFiles.ExportOrder;
import cortile.core.takeout.TakeoutException;
import cortile.server.console.Console;
import cortile.server.console.Texts;
import cortile.server.takeout.Tools;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export ROOM [options]}: writes a room into a file. */
@Command(name = "export", sortOptions = false, mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ExportCommand extends TakeoutCommand {

    @Parameters(index = "0", paramLabel = "ROOM", descriptionKey = "usage.export.room")
    private String room = "";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "usage.export.format")
    private ExportFormat format = ExportFormat.TEXT;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "usage.export.out")
    private @Nullable Path out;

    @Option(names = "--force", descriptionKey = "usage.export.force")
    private boolean force;

    ExportCommand(Console console, Texts texts) {
        super(console, texts);
    }

    @Override
    public String run(Tools tools) throws TakeoutException, IOException, InterruptedException {
        Path file = out != null ? out : Path.of(room.replace("#", "") + format.ending());
        long entries = tools.find(RoomFiles.class)
                .export(new ExportOrder(room, format, file, force, texts.locale()), tools.help());
        return texts.text("takeout.exported", room, file, entries);
    }
}
