package cortile.history.fault;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes in memory that can be filled up and freed. Confined to the test's thread. */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 4_096;

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts it, or skips the test where that is not allowed here. */
    static SmallDisk mount(Path place, int megabytes) throws IOException {
        Path mount = Path.of("/bin/mount");
        if (!Files.isExecutable(mount)) {
            return abort("no mount program here, so no small disk");
        }
        int code = run(
                List.of(mount.toString(), "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString()));
        return code == 0 ? new SmallDisk(place) : abort("a tmpfs cannot be mounted here (needs root)");
    }

    /** Leaves not one block free. */
    void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            byte[] block = new byte[BLOCK];
            while (true) {
                ballast.write(block);
            }
        } catch (IOException e) {
            if (place.toFile().getUsableSpace() >= BLOCK) {
                throw e;
            }
        }
    }

    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return place.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        run(List.of("/bin/umount", "-l", place.toString()));
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit().orTimeout(10, TimeUnit.SECONDS).join().exitValue();
    }
}
