package cortile.core.transfer;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that has its name only when it is complete, and on disk; until then, and where it is new, only the account that
 * writes it can read it. Immutable.
 *
 * @param replace whether one that is there already may go
 */
public record WholeFile(Path path, boolean replace) {

    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * Fills a file.
     *
     * @param <T> what there is to say of it
     * @param <E> what it may fail with, besides
     */
    @FunctionalInterface
    public interface Filling<T, E extends Exception> {
        T into(OutputStream out) throws IOException, E;
    }

    /** Looks at a complete file before it gets its name. */
    @FunctionalInterface
    public interface Check<E extends Exception> {
        void of(Path part) throws IOException, E;
    }

    /**
     * Writes it.
     *
     * @throws FileAlreadyExistsException where it is there and may not be replaced
     * @throws NoSuchFileException where its directory is not there
     */
    public <T, E extends Exception> T write(Filling<T, E> filling) throws IOException, E {
        return write(filling, part -> {});
    }

    /** {@link #write} with a look at what was written, before it counts. */
    public <T, E extends Exception> T write(Filling<T, E> filling, Check<E> check) throws IOException, E {
        if (!replace && Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        Path part = Files.createTempFile(directory(), path.getFileName() + "-", ".part");
        try {
            T said = fill(part, filling);
            check.of(part);
            if (replace) {
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, path);
            }
            return said;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path directory() throws NoSuchFileException {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new NoSuchFileException(String.valueOf(directory));
        }
        return directory;
    }

    private static <T, E extends Exception> T fill(Path part, Filling<T, E> filling) throws IOException, E {
        try (FileOutputStream file = new FileOutputStream(part.toFile());
                OutputStream out = new BufferedOutputStream(file, BUFFER_BYTES)) {
            T said = filling.into(out);
            out.flush();
            file.getFD().sync();
            return said;
        }
    }
}
