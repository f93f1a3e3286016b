package cortile.history.backup;

import cortile.history.store.Schema;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table, as the database describes it. Immutable.
 *
 * @param name in small letters, as all names here: databases differ in which letters they keep
 * @param columns in the order of their names, which is the same wherever the tables were made
 * @param counting the column the database numbers rows by itself, or null
 */
record Table(String name, List<Column> columns, @Nullable String counting) {

    private static final int TABLE = 3;
    private static final int COLUMN = 4;
    private static final int TYPE = 5;

    Table {
        columns = List.copyOf(columns);
    }

    /** A column. */
    record Column(String name, ColumnKind kind) {}

    /** All tables of the database but the one that says which scripts were run, by name. */
    static List<Table> all(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows = database.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString(TABLE);
                if (!name.equalsIgnoreCase(Schema.HISTORY_TABLE)) {
                    tables.add(described(connection, name));
                }
            }
        }
        tables.sort(Comparator.comparing(Table::name));
        return tables;
    }

    private static Table described(Connection connection, String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        String counting = null;
        DatabaseMetaData database = connection.getMetaData();
        String exactly = name.replace("_", database.getSearchStringEscape() + "_");
        try (ResultSet rows = database.getColumns(connection.getCatalog(), connection.getSchema(), exactly, "%")) {
            while (rows.next()) {
                String column = small(rows.getString(COLUMN));
                columns.add(new Column(column, ColumnKind.of(rows.getInt(TYPE), name + "." + column)));
                if (rows.getString("IS_AUTOINCREMENT").equals("YES")) {
                    counting = column;
                }
            }
        }
        columns.sort(Comparator.comparing(Column::name));
        return new Table(small(name), columns, counting);
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    String select() {
        return "SELECT " + String.join(", ", columnNames()) + " FROM " + name;
    }

    String insert() {
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + name + " (" + String.join(", ", columnNames()) + ") VALUES (" + places + ")";
    }
}
