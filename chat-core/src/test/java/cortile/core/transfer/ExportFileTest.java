package cortile.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.core.history.HistoryException;
import cortile.core.takeout.ExportFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {

    @TempDir
    private Path directory;

    private final TransferRig rig = new TransferRig();

    private ExportFile file(ExportFormat format, boolean replace) {
        return new ExportFile(directory.resolve("lobby" + format.ending()), format, replace, Locale.ENGLISH);
    }

    @Test
    void bothFormatsAreWrittenAndNothingElseIsLeft() throws IOException, InterruptedException {
        rig.say("anna", "ciao");

        assertThat(file(ExportFormat.TEXT, false).write("lobby", new RoomExport(rig.history)))
                .isEqualTo(1);
        assertThat(file(ExportFormat.JSONL, false).write("lobby", new RoomExport(rig.history)))
                .isEqualTo(1);

        assertThat(directory.resolve("lobby.txt")).content().endsWith("  anna: ciao\n");
        assertThat(Files.readAllLines(directory.resolve("lobby.jsonl"))).hasSize(2);
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsThereIsReplacedOnlyWhereThatIsWanted() throws IOException, InterruptedException {
        Path there = Files.writeString(directory.resolve("lobby.txt"), "mine");
        rig.say("anna", "ciao");

        assertThatThrownBy(() -> file(ExportFormat.TEXT, false).write("lobby", new RoomExport(rig.history)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(there).hasContent("mine");
        file(ExportFormat.TEXT, true).write("lobby", new RoomExport(rig.history));
        assertThat(there).content().contains("anna: ciao");
    }

    @Test
    void anExportThatBreaksOffLeavesNoFile() {
        rig.say("anna", "ciao");
        rig.history.beUnreadable();

        assertThatThrownBy(() -> file(ExportFormat.TEXT, false).write("lobby", new RoomExport(rig.history)))
                .isInstanceOf(HistoryException.class);
        assertThat(directory).isEmptyDirectory();
    }
}
