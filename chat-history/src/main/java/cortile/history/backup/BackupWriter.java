package cortile.history.backup;

import cortile.core.settings.Version;
import cortile.core.takeout.DataBackup;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.core.transfer.WholeFile;
import cortile.history.backup.Manifest.Content;
import cortile.history.store.DatabaseGate;
import cortile.history.store.KeptConnections;
import cortile.history.store.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Backs up a database that may be in use. Thread-safe: each backup has a connection of its own. */
public final class BackupWriter implements DataBackup {

    private final KeptConnections connections;
    private final Path data;

    /** @param data the directory of the files that are kept beside the database */
    public BackupWriter(DatabaseGate gate, Path data) {
        connections = gate.connections(connection -> {
            connection.setAutoCommit(false);
            gate.database().prepareSnapshot(connection);
        });
        this.data = data;
    }

    @Override
    public DataReport backUp(Path file, boolean replace, LongConsumer progress) throws TakeoutException, IOException {
        Progress rows = new Progress(progress);
        return new WholeFile(file, replace)
                .<Manifest, TakeoutException>write(out -> write(out, rows), part -> BackupCheck.of(part, count -> {}))
                .report();
    }

    private Manifest write(OutputStream out, Progress progress) throws TakeoutException, IOException {
        try {
            return connections.use(connection -> write(connection, new ZipOutputStream(out), progress));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (SQLException e) {
            throw new TakeoutException(Reason.UNUSABLE, "The database cannot be read: " + e.getMessage(), e);
        } finally {
            connections.letGo(); // a snapshot keeps what is replaced meanwhile
        }
    }

    private Manifest write(Connection connection, ZipOutputStream zip, Progress progress) throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try {
            List<Content> contents = new ArrayList<>();
            String schema = Schema.version(connection);
            for (Table table : Table.all(connection)) {
                zip.putNextEntry(new ZipEntry(Archive.entryOf(table.name())));
                contents.add(TableWriter.write(connection, table, zip, progress::row));
                zip.closeEntry();
            }
            connection.rollback();
            KeptFiles.backUp(data, zip);
            Manifest manifest = new Manifest(now, Version.current(), schema, contents);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            manifest.write(zip);
            zip.closeEntry();
            zip.finish();
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
