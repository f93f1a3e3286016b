package cortile.core.takeout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rooms into files and out of them, in the data that the system properties and the environment name as they do for the
 * server, and that no server uses meanwhile. Found as a service. Both methods wait until all is done.
 */
public interface RoomFiles {

    /**
     * Writes a room into a file, which is there only when it is complete.
     *
     * @return how many entries of the room were read
     * @throws java.nio.file.FileAlreadyExistsException where it is there and may not be replaced
     */
    long export(ExportOrder order, Help help) throws TakeoutException, IOException, InterruptedException;

    /** Reads a room out of an archive, into one that is empty or is made for it. */
    ImportReport importRoom(ImportOrder order, Help help) throws TakeoutException, IOException, InterruptedException;

    /**
     * What to export.
     *
     * @param room its name, as a person writes it
     * @param replace whether the file may be there already
     * @param locale the language of what nobody said
     */
    record ExportOrder(String room, ExportFormat format, Path file, boolean replace, Locale locale) {}

    /**
     * What to import.
     *
     * @param room the room it is read into; null for the one the archive names
     */
    record ImportOrder(Path file, @Nullable String room) {}

    /**
     * What became of an import.
     *
     * @param made whether the room was made for it, private and without anybody in it
     * @param skipped lines that were left out, because what they are about is not in the archive
     * @param line where it had to end, 0 for no line
     * @param problem why it had to end before the archive did, or null
     */
    record ImportReport(
            String room,
            boolean made,
            long imported,
            long skipped,
            long line,
            @Nullable String problem) {}

    /**
     * What is needed for it.
     *
     * @param workers whose threads read
     * @param progress is told now and then how many entries were passed
     */
    record Help(ThreadFactory threads, Executor workers, LongConsumer progress) {}
}
