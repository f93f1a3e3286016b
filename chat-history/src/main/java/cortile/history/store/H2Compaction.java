package cortile.history.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Writes an H2 file anew that is mostly waste, before anybody uses it.
 *
 * <p>H2 writes whole pages, with every commit those it changed; what they replace is only used again once nothing near it in
 * the file is needed any more. So a message takes some 8 KiB, of which a twentieth is needed. H2's own way of making room while
 * it works has lost rows (its issue 4247), so its file is copied as a whole here ({@code SHUTDOWN COMPACT}) and takes the
 * old one's place in one step. Immutable.
 *
 * @param file the database's only file
 * @param least size in bytes below which waste does not matter
 */
record H2Compaction(Path file, long least) {

    private static final Logger LOG = System.getLogger(H2Compaction.class.getName());

    /** Of the file's pages, in percent, as H2 counts. */
    private static final int WASTEFUL = 20;

    /** Copying more would keep people waiting for longer than a start may take. */
    private static final long MOST_NEEDED = 512L * 1024 * 1024;

    private static final int MEBI = 1024 * 1024;

    /** Opens a connection to the database in the file. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }

    /** Copies the file where that is worth it, can be done soon and has room; nobody may be connected. */
    void runIfWorthIt(Opener database) throws SQLException {
        if (size() < least) {
            return; // also where there is none yet
        }
        try (Connection connection = database.open()) {
            long needed = size() / 100 * Math.max(1, percentNeeded(connection));
            if (needed > size() / 100 * WASTEFUL) {
                return;
            } else if (needed > MOST_NEEDED || needed * 2 > room()) {
                LOG.log(
                        Level.WARNING,
                        "{0} has {1} MiB, but needs only {2}: {3}.",
                        file,
                        size() / MEBI,
                        needed / MEBI,
                        needed > MOST_NEEDED
                                ? "too much to write it anew in a start"
                                : "no room on the disk to write it anew");
                return;
            }
            compact(connection);
        }
    }

    private void compact(Connection connection) throws SQLException {
        long before = size();
        long begin = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
        LOG.log(
                Level.INFO,
                "{0} was written anew in {1} s: {2} MiB instead of {3}.",
                file,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                size() / MEBI,
                before / MEBI);
    }

    private static int percentNeeded(Connection connection) throws SQLException {
        String sql =
                "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'info.CHUNKS_FILL_RATE'";
        try (Statement statement = connection.createStatement();
                ResultSet rate = statement.executeQuery(sql)) {
            return rate.next() ? Integer.parseInt(rate.getString(1)) : 100;
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // not there yet; what else is wrong with it is told by whoever opens it
        }
    }

    private long room() {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }
}
