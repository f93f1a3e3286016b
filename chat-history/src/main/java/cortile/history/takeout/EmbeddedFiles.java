package cortile.history.takeout;

import cortile.core.settings.Settings;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.history.ChosenDatabase;
import cortile.history.backup.Restoration;
import cortile.history.store.Database;
import cortile.history.store.H2Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of an embedded database, which take their place only when they are complete. Confined to one thread. */
final class EmbeddedFiles {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Settings settings;
    private final Path place;
    private final boolean replace;

    /** @param replace whether files that are there are put aside */
    EmbeddedFiles(Settings settings, boolean replace) {
        this.settings = settings;
        this.place = ChosenDatabase.directory(settings);
        this.replace = replace;
    }

    /** @throws TakeoutException where another process has the database */
    static void requireUnused(Database database) throws TakeoutException {
        try (Connection connection = database.dataSource().getConnection()) {
            database.check(connection);
        } catch (SQLException e) {
            throw database.isTaken(e)
                    ? new TakeoutException(Reason.IN_USE, database.describe(), e)
                    : new TakeoutException(
                            Reason.UNUSABLE, database.describe() + " cannot be opened: " + database.explain(e), e);
        }
    }

    void fill(Restoration restoration) throws TakeoutException, IOException {
        boolean there = isThere();
        if (there) {
            if (!replace) {
                throw new TakeoutException(Reason.DATA_THERE, place.toString());
            }
            requireUnused(ChosenDatabase.of(settings));
        }
        Path staging = place.resolveSibling("restoring");
        delete(staging); // of a restoration that was killed
        restoration.into(new H2Database(staging, settings.durability()));
        if (there) {
            Files.move(
                    place,
                    place.resolveSibling(
                            "history.before-" + TIMESTAMP.format(LocalDateTime.now(ZoneId.systemDefault()))));
        }
        Files.deleteIfExists(place); // an empty directory
        Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isThere() throws IOException {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.findAny().isPresent();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(directory)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
