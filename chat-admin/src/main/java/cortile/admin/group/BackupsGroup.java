package cortile.admin.group;

import cortile.admin.operation.Answer;
import cortile.admin.operation.Field;
import cortile.admin.operation.Level;
import cortile.admin.operation.Operation;
import cortile.admin.operation.OperationException;
import cortile.admin.operation.OperationGroup;
import cortile.admin.operation.Shape;
import cortile.core.hub.Hub;
import cortile.core.takeout.DataBackup.DataReport;
import cortile.core.takeout.TakeoutException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** {@code backups}: everything the server keeps, into a file beside its data, while it runs. */
public final class BackupsGroup {

    private static final String NAME = "backups";
    private static final String ENDING = ".zip";

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Hub hub;
    private final Path directory;
    private final AtomicBoolean working = new AtomicBoolean();

    /** @param directory of backups; made when it is needed */
    public BackupsGroup(Hub hub, Path directory) {
        this.hub = hub;
        this.directory = directory;
    }

    public OperationGroup group() {
        return OperationGroup.of(NAME, "Everything the server keeps, in a file", list(), make());
    }

    private Operation list() {
        return Operation.reads(NAME, "list", "Shows the backups that are kept beside the server's data")
                .needing(Level.ADMIN)
                .answering(Shape.table(
                        Field.text("file", "Where it is"),
                        Field.number("bytes", "Its size"),
                        Field.time("at", "When it was finished")))
                .doingAtOnce(nothing -> new Answer.Table(rows()));
    }

    private List<Answer.Row> rows() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .map(BackupsGroup::row)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of(); // there was none yet
        } catch (IOException e) {
            throw OperationException.unavailable("The directory of backups cannot be read: " + e.getMessage());
        }
    }

    private static Answer.Row row(Path file) {
        return Answer.Row.of(
                file.toAbsolutePath().normalize().toString(),
                file.toFile().length(),
                Instant.ofEpochMilli(file.toFile().lastModified()));
    }

    private Operation make() {
        return Operation.changes(NAME, "make", "Writes everything the server keeps into a new file, and checks it")
                .needing(Level.ADMIN)
                .doingAtOnce(nothing -> make(directory.resolve(
                        "cortile-" + TIMESTAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + ENDING)));
    }

    private Answer make(Path file) {
        if (!working.compareAndSet(false, true)) {
            throw OperationException.refused("A backup is being made already.");
        }
        try {
            Files.createDirectories(directory);
            DataReport report = hub.backup().backUp(file, false, rows -> {});
            return new Answer.Sentence(file.toAbsolutePath().normalize() + " has all of the server: " + report.rows()
                    + " rows, " + report.entries() + " of them entries of rooms.");
        } catch (IOException | TakeoutException e) {
            throw OperationException.unavailable("There is no backup: " + e.getMessage());
        } finally {
            working.set(false);
        }
    }
}
