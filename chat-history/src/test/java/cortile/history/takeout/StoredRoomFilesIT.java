package cortile.history.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.core.settings.Setting;
import cortile.core.takeout.ExportFormat;
import cortile.core.takeout.RoomFiles;
import cortile.core.takeout.RoomFiles.ExportOrder;
import cortile.core.takeout.RoomFiles.Help;
import cortile.core.takeout.RoomFiles.ImportOrder;
import cortile.core.takeout.RoomFiles.ImportReport;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRoomFilesIT {

    private static final String HEADER =
            "{\"type\":\"export\",\"version\":1,\"room\":\"news\",\"at\":\"2026-11-23T12:00:00Z\"}";

    @TempDir
    private Path directory;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Help help = new Help(Thread::new, workers, entries -> {});
    private final RoomFiles files =
            ServiceLoader.load(RoomFiles.class).findFirst().orElseThrow();

    @AfterEach
    void end() {
        System.clearProperty(Setting.DATA.systemProperty());
        workers.shutdown();
    }

    private void data(String name) {
        System.setProperty(
                Setting.DATA.systemProperty(), directory.resolve(name).toString());
    }

    private Path archive() throws IOException {
        return Files.write(
                directory.resolve("news.jsonl"),
                List.of(
                        HEADER,
                        line("message", 1, "\"text\":\"hello\",\"edited\":\"2026-11-23T12:00:02Z\""),
                        line("edited", 2, "\"target\":1,\"text\":\"hello\""),
                        line("erased", 3, ""),
                        line("deleted", 4, "\"target\":3")));
    }

    private static String line(String type, int seq, String more) {
        return "{\"type\":\"%s\",\"room\":\"news\",\"seq\":%d,\"id\":\"i%d\",\"at\":\"2026-11-23T12:00:0%dZ\",\"from\":\"anna\"%s}"
                .formatted(type, seq, seq, seq, more.isEmpty() ? "" : "," + more);
    }

    private ExportOrder order(String room, ExportFormat format) {
        Path file = directory.resolve("out" + format.ending());
        return new ExportOrder(room, format, file, false, Locale.ENGLISH);
    }

    @Test
    void whatWasImportedIsExportedTheSame() throws Exception {
        data("data");
        ImportReport report = files.importRoom(new ImportOrder(archive(), null), help);

        assertThat(report).isEqualTo(new ImportReport("news", true, 4, 0, 0, null));
        assertThat(files.export(order("#News", ExportFormat.JSONL), help)).isEqualTo(4);
        List<String> lines = Files.readAllLines(directory.resolve("out.jsonl"));
        assertThat(lines.subList(1, 5)).isEqualTo(Files.readAllLines(archive()).subList(1, 5));
        files.export(order("news", ExportFormat.TEXT), help);
        assertThat(directory.resolve("out.txt"))
                .content()
                .containsSubsequence("anna: hello\n", "anna: (deleted)\n")
                .hasLineCount(2);
    }

    @Test
    void aRoomThatIsThereAndEmptyIsImportedIntoOnce() throws Exception {
        data("data");
        ImportOrder intoLobby = new ImportOrder(archive(), "Lobby");

        assertThat(files.importRoom(intoLobby, help)).isEqualTo(new ImportReport("lobby", false, 4, 0, 0, null));
        assertThat(reason(() -> files.importRoom(intoLobby, help))).isEqualTo(Reason.ROOM_NOT_EMPTY);
    }

    @Test
    void whatCannotBeDoneIsToldAndMakesNothing() throws IOException {
        data("none");
        Path text = Files.writeString(directory.resolve("text"), "2026  anna: ciao\n");
        Path archive = archive();

        assertThat(reason(() -> files.export(order("lobby", ExportFormat.TEXT), help)))
                .isEqualTo(Reason.NO_DATA);
        assertThat(reason(() -> files.importRoom(new ImportOrder(text, "lobby"), help)))
                .isEqualTo(Reason.NO_ARCHIVE);
        assertThat(directory.resolve("none")).doesNotExist();
        assertThat(reason(() -> files.importRoom(new ImportOrder(archive, "a room"), help)))
                .isEqualTo(Reason.BAD_ROOM_NAME);
        assertThat(reason(() -> files.export(order("nowhere", ExportFormat.TEXT), help)))
                .isEqualTo(Reason.NO_SUCH_ROOM);
    }

    private static Reason reason(ThrowingCallable call) {
        TakeoutException[] thrown = new TakeoutException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(TakeoutException.class, refusal -> thrown[0] = refusal);
        return thrown[0].reason();
    }
}
