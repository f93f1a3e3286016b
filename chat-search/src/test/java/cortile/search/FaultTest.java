package cortile.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cortile.core.history.HistoryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

    @TempDir
    private Path directory;

    private SearchRig onDisk() {
        return new SearchRig(() -> new MMapDirectory(directory.resolve("search")));
    }

    private void sayAndClose(int messages) {
        try (SearchRig rig = onDisk()) {
            rig.open();
            for (int i = 1; i <= messages; i++) {
                rig.say("Anna", "ciao " + i);
            }
        }
    }

    private List<Path> files(String part) throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve("search"))) {
            return all.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
        }
    }

    @Test
    void aSecondServerOnTheSameIndexIsToldSo() {
        try (SearchRig first = onDisk();
                SearchRig second = onDisk()) {
            first.open();

            assertThatThrownBy(second::open)
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("used by another process");
        }
    }

    @Test
    void aPlaceThatCannotBeUsedIsToldSo() throws IOException {
        Files.createFile(directory.resolve("search"));
        try (SearchRig rig = onDisk()) {
            assertThatThrownBy(rig::open).isInstanceOf(HistoryException.class).hasMessageContaining("cannot be opened");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".si", ".cfs", ".cfe"})
    void aDamagedIndexIsMadeAnew(String part) throws IOException {
        sayAndClose(3);
        assertThat(files(part)).isNotEmpty();
        for (Path file : files(part)) {
            Files.write(file, List.of("not this"));
        }
        try (SearchRig rig = onDisk()) {
            rig.say("Anna", "ciao again");
            rig.open().catchUp(Set.of("lobby"));

            await().untilAsserted(() -> assertThat(rig.find("ciao")).containsExactly("ciao again"));
        }
    }

    @Test
    void anIndexThatLacksAFileIsMadeAnew() throws IOException {
        sayAndClose(3);
        for (Path file : files(".si")) {
            Files.delete(file);
        }
        try (SearchRig rig = onDisk()) {
            assertThat(rig.open().messages()).isZero();
        }
    }

    @Test
    void theIndexMayBeDeleted() throws IOException {
        sayAndClose(3);
        for (Path file : files("")) {
            Files.delete(file);
        }
        try (SearchRig rig = onDisk()) {
            rig.say("Anna", "ciao again");
            rig.open().catchUp(Set.of("lobby"));

            await().untilAsserted(() -> assertThat(rig.find("ciao")).hasSize(1));
        }
    }

    @Test
    void aFullDiskLeavesWhatIsThereToBeFoundAndIsCaughtUpWith() {
        FullDisk disk = new FullDisk();
        try (SearchRig rig = new SearchRig(disk)) {
            rig.open();
            rig.say("Anna", "before");
            await().untilAsserted(() -> assertThat(rig.find("before")).hasSize(1));
            disk.full(true);
            rig.say("Anna", "meanwhile 1");
            await().until(() -> disk.refused() > 1);
            rig.say("Anna", "meanwhile 2");
            assertThat(rig.find("before")).hasSize(1);

            disk.full(false);
            await().untilAsserted(
                            () -> assertThat(rig.find("meanwhile")).containsExactly("meanwhile 2", "meanwhile 1"));
            assertThat(rig.find("before")).hasSize(1);
        }
    }

    @Test
    void closingOnAFullDiskEnds() {
        FullDisk disk = new FullDisk();
        try (SearchRig rig = new SearchRig(disk)) {
            rig.open();
            disk.full(true);
            rig.say("Anna", "meanwhile");
        }
        assertThat(disk.refused()).isPositive();
    }
}
