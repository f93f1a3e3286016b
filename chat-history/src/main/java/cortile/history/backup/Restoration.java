package cortile.history.backup;

import cortile.core.directory.ServerIdentity;
import cortile.core.takeout.DataBackup.DataReport;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.history.backup.Manifest.Content;
import cortile.history.backup.Table.Column;
import cortile.history.store.Database;
import cortile.history.store.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A backup on its way into a database without rows, in one transaction. Confined to one thread. */
public final class Restoration implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final Archive archive;
    private final Progress progress;

    private Restoration(Archive archive, LongConsumer listener) {
        this.archive = archive;
        this.progress = new Progress(listener);
    }

    /**
     * Opens a backup.
     *
     * @param listener is told now and then how many rows were read
     * @throws TakeoutException where it is none
     */
    public static Restoration open(Path file, LongConsumer listener) throws TakeoutException, IOException {
        return new Restoration(Archive.open(file), listener);
    }

    /** What the backup says of itself. */
    public DataReport report() {
        return archive.manifest().report();
    }

    /** Puts the files that are kept beside the database back, but for those that are there. */
    public void filesInto(Path data) throws TakeoutException, IOException {
        KeptFiles.restore(archive, data);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /**
     * Makes the tables as they were, fills them and compares them with what was backed up.
     *
     * @throws cortile.core.history.HistoryException where the tables cannot be made
     */
    public void into(Database database) throws TakeoutException, IOException {
        Schema.migrate(database, archive.manifest().schema());
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            database.prepareWriter(connection);
            Map<String, Table> tables = tables(connection);
            for (Content content : archive.manifest().tables()) {
                fill(connection, content, Objects.requireNonNull(tables.get(content.table())));
            }
            beAnotherHistory(connection);
            connection.commit();
            database.sync(connection);
        } catch (SQLException e) {
            throw new TakeoutException(Reason.UNUSABLE, "The database refused it: " + cause(e), e);
        }
    }

    private static String cause(SQLException e) {
        SQLException next = e instanceof BatchUpdateException ? e.getNextException() : null;
        return String.valueOf((next == null ? e : next).getMessage());
    }

    /** The database's tables, which are those of the backup and empty. */
    private Map<String, Table> tables(Connection connection) throws SQLException, TakeoutException {
        Map<String, Table> tables = new TreeMap<>();
        for (Table table : Table.all(connection)) {
            tables.put(table.name(), table);
            requireEmpty(connection, table);
        }
        Map<String, List<String>> expected = new TreeMap<>();
        archive.manifest().tables().forEach(content -> expected.put(content.table(), content.columns()));
        Map<String, List<String>> found = new TreeMap<>();
        tables.forEach((name, table) -> found.put(name, table.columnNames()));
        if (!found.equals(expected)) {
            throw new TakeoutException(
                    Reason.NO_BACKUP, "Its tables are " + expected + ", but those of this release " + found + ".");
        }
        return tables;
    }

    private static void requireEmpty(Connection connection, Table table) throws SQLException, TakeoutException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM " + table.name() + " FETCH FIRST 1 ROW ONLY")) {
            if (row.next()) {
                throw new TakeoutException(Reason.DATA_THERE, "the table " + table.name());
            }
        }
    }

    private void fill(Connection connection, Content content, Table table)
            throws SQLException, TakeoutException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            Batch batch = new Batch(insert, table);
            archive.read(content, row -> {
                batch.add(row);
                progress.row();
            });
            batch.run();
        }
        Content restored = TableWriter.read(connection, table, row -> {});
        if (!restored.equals(content)) {
            throw new TakeoutException(
                    Reason.UNUSABLE, "The table " + table.name() + " is not as it was after it was restored.");
        }
        goOnCounting(connection, table);
    }

    /** Has the database number new rows behind those that were restored. */
    private static void goOnCounting(Connection connection, Table table) throws SQLException {
        if (table.counting() == null) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            long next;
            try (ResultSet row = statement.executeQuery(
                    "SELECT COALESCE(MAX(" + table.counting() + "), 0) + 1 FROM " + table.name())) {
                row.next();
                next = row.getLong(1);
            }
            statement.execute(
                    "ALTER TABLE " + table.name() + " ALTER COLUMN " + table.counting() + " RESTART WITH " + next);
        }
    }

    /**
     * What was said after the backup is gone, and its numbers are given again: clients and the index must not take the new
     * ones for those they know.
     */
    private static void beAnotherHistory(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE server_identity SET history_id = ?")) {
            update.setString(1, ServerIdentity.fresh().historyId());
            update.executeUpdate();
        }
    }

    /** Rows on their way to the database. */
    private static final class Batch {

        private final PreparedStatement insert;
        private final List<Column> columns;
        private int waiting;

        Batch(PreparedStatement insert, Table table) {
            this.insert = insert;
            this.columns = table.columns();
        }

        void add(@Nullable Object[] row) throws SQLException, TakeoutException {
            for (int i = 0; i < row.length; i++) {
                Column column = columns.get(i);
                if (!column.kind().takes(row[i])) {
                    throw new TakeoutException(Reason.NO_BACKUP, "The column " + column.name() + " has a wrong value.");
                }
                column.kind().set(insert, i + 1, row[i]);
            }
            insert.addBatch();
            if (++waiting == BATCH) {
                run();
            }
        }

        void run() throws SQLException {
            if (waiting > 0) {
                insert.executeBatch();
                waiting = 0;
            }
        }
    }
}
