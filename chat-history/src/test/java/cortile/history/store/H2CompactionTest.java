package cortile.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.settings.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2CompactionTest {

    private static final int ROWS = 500;

    @TempDir
    private Path directory;

    private H2Database database;
    private Path file;

    @BeforeEach
    void setUp() {
        database = new H2Database(directory, Durability.FSYNC);
        file = directory.resolve("history.mv.db");
    }

    @Test
    void fileOfManyCommitsIsWrittenAnewWithAllItsRows() throws Exception {
        insert(1);
        long before = Files.size(file);

        new H2Compaction(file, 0).runIfWorthIt(database.dataSource()::getConnection);

        assertThat(Files.size(file)).isLessThan(before / 5);
        assertThat(sum()).isEqualTo((long) ROWS * (ROWS + 1) / 2);
    }

    @Test
    void fileThatNeedsItsSizeIsLeftAlone() throws Exception {
        insert(ROWS);
        new H2Compaction(file, 0).runIfWorthIt(database.dataSource()::getConnection);
        long before = Files.size(file);

        new H2Compaction(file, 0).runIfWorthIt(database.dataSource()::getConnection);

        assertThat(Files.size(file)).isGreaterThanOrEqualTo(before);
    }

    @Test
    void smallWasteDoesNotMatter() throws Exception {
        insert(1);
        long before = Files.size(file);

        database.tidy();

        assertThat(Files.size(file)).isEqualTo(before);
    }

    @Test
    void databaseThatIsYetToBeMadeIsLeftAlone() throws Exception {
        database.tidy();

        assertThat(file).doesNotExist();
    }

    private void insert(int rowsACommit) throws SQLException, IOException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (k BIGINT PRIMARY KEY, words VARCHAR(1000))");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
                for (int row = 1; row <= ROWS; row++) {
                    insert.setLong(1, row);
                    insert.setString(2, "w".repeat(100));
                    insert.executeUpdate();
                    if (row % rowsACommit == 0) {
                        connection.commit();
                        database.sync(connection);
                    }
                }
            }
        }
    }

    private long sum() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("SELECT SUM(k) FROM t")) {
            sum.next();
            return sum.getLong(1);
        }
    }
}
