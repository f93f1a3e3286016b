package cortile.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The archive of classes the start script makes beside the server's file. */
final class Archive {

    private Archive() {}

    /** The options the start script gives the JVM for it; none where it is not made yet. */
    static List<String> options(Path jar) throws IOException {
        Path directory = jar.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file ->
                            file.toString().endsWith(".jsa") && file.toFile().length() > 0)
                    .findFirst()
                    .map(file -> List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"))
                    .orElse(List.of());
        }
    }
}
