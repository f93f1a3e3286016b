package cortile.server.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

    @Test
    void nothingOfItIsLeftAfterTheEnd(@TempDir Path cache) throws IOException {
        try (RunDirectory run = RunDirectory.create(cache)) {
            Files.writeString(Files.createDirectories(run.path().resolve("a/b")).resolve("c"), "text");
        }
        assertThat(runsIn(cache)).isEmpty();
    }

    @Test
    void whatAKilledServerLeftIsDeletedByTheNext(@TempDir Path cache) throws IOException {
        Files.createFile(cache.resolve("run-1-1.lock"));
        Files.writeString(Files.createDirectories(cache.resolve("run-1-1/x")).resolve("y"), "text");
        Files.createDirectories(cache.resolve("run-2-2/x"));
        try (RunDirectory run = RunDirectory.create(cache)) {
            String name = String.valueOf(run.path().getFileName());
            assertThat(runsIn(cache)).containsExactlyInAnyOrder(name, name + ".lock");
        }
    }

    private static Stream<String> runsIn(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("run-"))
                    .toList()
                    .stream();
        }
    }
}
