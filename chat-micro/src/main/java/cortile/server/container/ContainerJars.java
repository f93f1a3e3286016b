package cortile.server.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The container's own jars, unpacked from the server file once and kept.
 *
 * <p>Payara would unpack its 100 MB at each start, and leave them behind when it is killed. Here they live in one
 * directory, named by a checksum of what is in it; servers of the same version share it, as nothing in it is written
 * again.
 */
final class ContainerJars {

    private static final String INSIDE = "MICRO-INF/runtime/";

    private final Path cache;

    ContainerJars(Path cache) {
        this.cache = cache;
    }

    /** The jars of that server file, unpacked by now. */
    List<URL> of(Path serverFile) throws IOException {
        try (JarFile file = new JarFile(serverFile.toFile())) {
            List<ZipEntry> entries = file.stream()
                    .filter(entry -> entry.getName().startsWith(INSIDE) && !entry.isDirectory())
                    .map(ZipEntry.class::cast)
                    .toList();
            Path unpacked = cache.resolve("container-" + checksum(entries));
            return CacheLock.whileHeld(cache, () -> {
                if (!Files.isDirectory(unpacked)) {
                    unpack(file, entries, unpacked);
                }
                return urls(entries, unpacked);
            });
        }
    }

    private void unpack(JarFile file, List<ZipEntry> entries, Path unpacked) throws IOException {
        Path part = cache.resolve("container.part");
        Directories.delete(part);
        Files.createDirectory(part);
        for (ZipEntry entry : entries) {
            try (InputStream jar = file.getInputStream(entry)) {
                Files.copy(jar, part.resolve(fileName(entry)));
            }
        }
        // complete or not there at all, whatever happens to this process in between
        Files.move(part, unpacked, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String checksum(List<ZipEntry> entries) {
        CRC32 checksum = new CRC32();
        for (ZipEntry entry : entries) {
            checksum.update((entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n').getBytes(UTF_8));
        }
        return Long.toHexString(checksum.getValue());
    }

    private static List<URL> urls(List<ZipEntry> entries, Path directory) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (ZipEntry entry : entries) {
            urls.add(directory.resolve(fileName(entry)).toUri().toURL());
        }
        return urls;
    }

    private static Path fileName(ZipEntry entry) throws IOException {
        Path name = Path.of(entry.getName()).getFileName();
        if (name == null) {
            throw new IOException("The server file has an entry without a name");
        }
        return name;
    }
}
