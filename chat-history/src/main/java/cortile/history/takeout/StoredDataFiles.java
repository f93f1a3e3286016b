package cortile.history.takeout;

import cortile.core.history.HistoryException;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import cortile.core.takeout.DataFiles;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.history.ChosenDatabase;
import cortile.history.backup.BackupCheck;
import cortile.history.backup.BackupWriter;
import cortile.history.backup.Restoration;
import cortile.history.store.Database;
import cortile.history.store.DatabaseGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Backups of the database the settings choose. Stateless. */
public final class StoredDataFiles implements DataFiles {

    /** Made by the service loader. */
    public StoredDataFiles() {}

    private static Settings settings() {
        return Settings.from(SettingSource.systemProperties(System.getProperties())
                .orElse(SettingSource.environment(System.getenv())));
    }

    @Override
    public DataReport backUp(Path file, boolean replace, LongConsumer progress) throws TakeoutException, IOException {
        Settings settings = settings();
        Path directory = ChosenDatabase.directory(settings);
        if (settings.database().isEmbedded() && !Files.isDirectory(directory)) {
            throw new TakeoutException(
                    Reason.NO_DATA, settings.data().toAbsolutePath().normalize().toString());
        }
        try {
            Database database = ChosenDatabase.of(settings);
            EmbeddedFiles.requireUnused(database);
            return new BackupWriter(new DatabaseGate(database), settings.data()).backUp(file, replace, progress);
        } catch (HistoryException e) {
            throw new TakeoutException(Reason.UNUSABLE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public DataReport restore(Path file, boolean replace, LongConsumer progress) throws TakeoutException, IOException {
        requireFile(file);
        Settings settings = settings();
        try (Restoration restoration = Restoration.open(file, progress)) {
            if (settings.database().isEmbedded()) {
                new EmbeddedFiles(settings, replace).fill(restoration);
            } else {
                restoration.into(ChosenDatabase.of(settings));
            }
            restoration.filesInto(settings.data());
            return restoration.report();
        } catch (HistoryException e) {
            throw new TakeoutException(Reason.UNUSABLE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public DataReport check(Path file, LongConsumer progress) throws TakeoutException, IOException {
        requireFile(file);
        return BackupCheck.of(file, progress);
    }

    private static void requireFile(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }
}
