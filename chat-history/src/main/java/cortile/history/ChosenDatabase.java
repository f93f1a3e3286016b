package cortile.history;

import cortile.core.history.HistoryException;
import cortile.core.settings.DatabaseChoice;
import cortile.core.settings.Settings;
import cortile.history.store.Database;
import cortile.history.store.H2Database;
import cortile.history.store.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The database the settings choose. Stateless. */
public final class ChosenDatabase {

    private ChosenDatabase() {}

    public static Database of(Settings settings) {
        DatabaseChoice choice = settings.database();
        return choice.isEmbedded()
                ? new H2Database(directory(settings), settings.durability())
                : new PostgresDatabase(choice.url(), choice.user(), password(choice), settings.durability());
    }

    /** Where an embedded database has its files. */
    public static Path directory(Settings settings) {
        return settings.data().resolve("history");
    }

    private static String password(DatabaseChoice choice) {
        return choice.passwordFile().map(ChosenDatabase::firstLine).orElse("");
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new HistoryException("The database's password file " + file + " cannot be read.", e);
        }
    }
}
