package cortile.history.store;

import cortile.core.history.HistoryException;
import cortile.core.settings.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2 inside this process, in files only the server's account can read.
 *
 * <p>By default H2 writes a commit half a second later, so a killed process loses what was acknowledged. Where the disk
 * must confirm, {@link #sync} writes and confirms all of a group at once and the commit itself need not write; where only
 * the process may die, the commit writes. The file system is {@code async:} because with the default one a single interrupt of any thread that reads or writes closes the
 * database for all. Immutable.
 */
public final class H2Database implements Database {

    /**
     * The one version this was tested with. Payara brings 2.2.224 and shows it to applications first unless told
     * otherwise; that one falls back to an old state of its file when it is killed again and again.
     */
    public static final String VERSION = "2.4.240";

    private static final String FILE_NAME = "history";
    private static final int WRITE_AT_COMMIT = 0;
    private static final int WRITE_LATER_MILLIS = 500;
    private static final int WRITE_AT_SYNC_MILLIS = 60_000;
    private static final int CACHE_KIB = 32 * 1024;
    private static final long WASTE_MATTERS_BYTES = 256L * 1024 * 1024;

    private final Path directory;
    private final Durability durability;
    private final JdbcDataSource dataSource = new JdbcDataSource();

    /**
     * Nothing is opened yet, but the directory is made.
     *
     * @param directory where the files are to be; made where missing, closed to other accounts where the system can
     * @throws HistoryException where the directory cannot be used
     */
    public H2Database(Path directory, Durability durability) {
        this.directory = directory.toAbsolutePath().normalize();
        this.durability = durability;
        String file = this.directory.resolve(FILE_NAME).toString();
        if (file.indexOf(';') >= 0) {
            throw new HistoryException(
                    "The data directory \"" + directory + "\" cannot hold the history: its name has a semicolon.");
        }
        makeDirectory();
        // DB_CLOSE_ON_EXIT: the server closes it when the writer is done; H2's own shutdown hook would be too early.
        // MAX_COMPACT_TIME, AUTO_COMPACT_FILL_RATE: H2 loses rows when it compacts a file in use (its issues 4123 and
        // 4247).
        dataSource.setURL("jdbc:h2:async:" + file + ";WRITE_DELAY=" + writeDelayMillis(durability)
                + ";DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0;CACHE_SIZE=" + CACHE_KIB);
        dataSource.setUser("cortile"); // the first to open it becomes the administrator, which a checkpoint asks for
        dataSource.setPassword("");
    }

    private static int writeDelayMillis(Durability durability) {
        return switch (durability) {
            case FSYNC -> WRITE_AT_SYNC_MILLIS;
            case PROCESS -> WRITE_AT_COMMIT;
            case OFF -> WRITE_LATER_MILLIS;
        };
    }

    private void makeDirectory() {
        try {
            if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
                Files.createDirectories(directory, ownerOnly);
            } else {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new HistoryException("The directory " + directory + " for the history cannot be made: " + e, e);
        }
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void check(Connection connection) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion();
        if (!version.startsWith(VERSION)) {
            throw new HistoryException("The history needs H2 " + VERSION + ", but the class path has H2 " + version
                    + "; let the application's own libraries come first.");
        }
    }

    @Override
    public void tidy() throws SQLException {
        new H2Compaction(directory.resolve(FILE_NAME + ".mv.db"), WASTE_MATTERS_BYTES).runIfWorthIt(() -> {
            Connection connection = dataSource.getConnection();
            check(connection); // another H2 must not write the file
            return connection;
        });
    }

    @Override
    public void prepareWriter(Connection connection) {
        // The URL says it all.
    }

    @Override
    public void prepareSnapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SNAPSHOT");
            statement.execute("SET LAZY_QUERY_EXECUTION 1");
        }
    }

    @Override
    public void sync(Connection connection) throws SQLException {
        if (durability == Durability.FSYNC) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    @Override
    public String explain(SQLException e) {
        return isTaken(e)
                ? "another server is using it. Stop that one, or choose another directory with --data."
                : String.valueOf(e.getMessage());
    }

    @Override
    public boolean isTaken(SQLException e) {
        return e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    @Override
    public String describe() {
        return "H2 in " + directory;
    }
}
