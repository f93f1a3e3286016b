package cortile.history.backup;

import cortile.core.history.HistoryException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** How the values of a column are written down, the same for every database. */
enum ColumnKind {
    /** A {@link Long}. */
    NUMBER,
    /** A {@link String}. */
    TEXT,
    /** A {@link Boolean}. */
    TRUTH,
    /** A moment, as a {@link Long}: milliseconds since 1970. */
    MOMENT;

    /** @throws HistoryException for a type no table of ours has */
    static ColumnKind of(int jdbcType, String column) {
        return switch (jdbcType) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
            case Types.VARCHAR -> TEXT;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            default ->
                throw new HistoryException("The column " + column + " has a type that cannot be backed up: " + jdbcType
                        + " of java.sql.Types.");
        };
    }

    /** Reads a value; null where the database has none. */
    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        Object value = switch (this) {
            case NUMBER -> row.getLong(index);
            case TEXT -> row.getString(index);
            case TRUTH -> row.getBoolean(index);
            case MOMENT -> millis(row.getTimestamp(index));
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable Long millis(@Nullable Timestamp moment) {
        return moment == null ? null : moment.getTime();
    }

    /** Whether a value may stand in such a column. */
    boolean takes(@Nullable Object value) {
        return value == null
                || switch (this) {
                    case NUMBER, MOMENT -> value instanceof Long;
                    case TEXT -> value instanceof String;
                    case TRUTH -> value instanceof Boolean;
                };
    }

    /** Sets a value that {@link #takes} fits. */
    void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (this == MOMENT && value instanceof Long millis) {
            statement.setTimestamp(index, new Timestamp(millis));
        } else if (value == null) {
            statement.setNull(index, Types.NULL);
        } else {
            statement.setObject(index, value);
        }
    }
}
