package cortile.bench.usage;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where installed programs are. */
public final class Programs {

    /** Where servers are, which is not on everybody's search path. */
    private static final List<String> SYSTEM_DIRECTORIES = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");

    private Programs() {}

    /** The program's path, by the search path and where the system's own programs are. */
    public static Optional<String> find(String name) {
        String searched = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of(searched.split(File.pathSeparator, -1)), SYSTEM_DIRECTORIES.stream())
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** The JVM this runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
