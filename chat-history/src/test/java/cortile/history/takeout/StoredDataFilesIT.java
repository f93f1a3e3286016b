package cortile.history.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.core.settings.Setting;
import cortile.core.takeout.DataFiles;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.history.OpenHistory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDataFilesIT {

    @TempDir
    private Path directory;

    private final DataFiles files =
            ServiceLoader.load(DataFiles.class).findFirst().orElseThrow();

    @BeforeEach
    void useFirst() {
        use("first");
    }

    @AfterEach
    void end() {
        System.clearProperty(Setting.DATA.systemProperty());
    }

    private Path use(String name) {
        Path data = directory.resolve(name);
        System.setProperty(Setting.DATA.systemProperty(), data.toString());
        return data;
    }

    private Path file() {
        return directory.resolve("backup.zip");
    }

    private OpenHistory open(String name) {
        return OpenHistory.h2(directory.resolve(name).resolve("history"));
    }

    private void say(String... ids) {
        try (OpenHistory open = open("first")) {
            open.store(ids);
        }
    }

    @Test
    void aServerIsMovedWithItsCertificateAndItsOperators() throws Exception {
        say("a", "b");
        Files.createDirectory(directory.resolve("first/tls"));
        Files.writeString(directory.resolve("first/tls/generated.pem"), "certificate and key");
        Files.writeString(directory.resolve("first/operators.json"), "{}");

        files.backUp(file(), false, rows -> {});
        assertThat(files.check(file(), rows -> {}).entries()).isEqualTo(2);
        Path second = use("second");
        files.restore(file(), false, rows -> {});

        assertThat(second.resolve("tls/generated.pem")).content().isEqualTo("certificate and key");
        assertThat(second.resolve("operators.json")).content().isEqualTo("{}");
        try (OpenHistory open = open("second")) {
            assertThat(open.history.lastSeq("lobby")).isEqualTo(2);
        }
        assertThat(second.resolve("restoring")).doesNotExist();
    }

    @Test
    void whatIsThereIsOnlyPutAsideWhereThatIsWanted() throws Exception {
        say("a", "b");
        files.backUp(file(), false, rows -> {});
        say("c");

        assertThat(reason(() -> files.restore(file(), false, rows -> {}))).isEqualTo(Reason.DATA_THERE);
        files.restore(file(), true, rows -> {});

        try (OpenHistory open = open("first")) {
            assertThat(open.history.lastSeq("lobby")).isEqualTo(2);
        }
        assertThat(putAside()).isEqualTo(1);
    }

    private long putAside() throws IOException {
        try (Stream<Path> names = Files.list(directory.resolve("first"))) {
            return names.filter(name -> name.getFileName().toString().startsWith("history.before-"))
                    .count();
        }
    }

    @Test
    void whatCannotBeDoneIsToldAndChangesNothing() throws Exception {
        Path text = Files.writeString(directory.resolve("text"), "no backup");

        assertThat(reason(() -> files.backUp(file(), false, rows -> {}))).isEqualTo(Reason.NO_DATA);
        assertThat(reason(() -> files.restore(text, false, rows -> {}))).isEqualTo(Reason.NO_BACKUP);
        assertThatThrownBy(() -> files.restore(directory.resolve("none"), false, rows -> {}))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(directory.resolve("first")).doesNotExist();

        say("a");
        assertThatThrownBy(() -> files.backUp(text, false, rows -> {})).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(text).content().isEqualTo("no backup");
    }

    private static Reason reason(ThrowingCallable call) {
        TakeoutException[] thrown = new TakeoutException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(TakeoutException.class, refusal -> thrown[0] = refusal);
        return thrown[0].reason();
    }
}
