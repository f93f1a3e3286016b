package cortile.history.directory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a value of one row.
 *
 * @param <T> the value
 */
@FunctionalInterface
interface RowReader<T> {

    T read(ResultSet row) throws SQLException;

    /** All rows of a query, as values. */
    static <T> List<T> all(Connection connection, String sql, RowReader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<T> values = new ArrayList<>();
            while (row.next()) {
                values.add(reader.read(row));
            }
            return values;
        }
    }

    /** What stands in a column under its wire name. */
    static <T> T named(String column, String wireName, Optional<T> value) throws SQLException {
        return value.orElseThrow(() -> new SQLException("the directory has the unknown " + column + " " + wireName));
    }

    static OffsetDateTime column(Instant time) {
        return OffsetDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
