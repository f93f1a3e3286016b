package cortile.history.backup;

import cortile.history.backup.Manifest.Content;
import cortile.history.backup.Table.Column;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a table's rows, and writes them as a JSON array of arrays. Confined to one thread. */
final class TableWriter {

    /** Rows the database hands over at a time. */
    private static final int FETCH = 1_000;

    private TableWriter() {}

    /** Writes the table. */
    static Content write(Connection connection, Table table, OutputStream out, Runnable progress) throws SQLException {
        try (JsonGenerator json = Json.PROVIDER.createGenerator(Json.stayingOpen(out))) {
            json.writeStartArray();
            Content content = read(connection, table, row -> {
                json.writeStartArray();
                for (Object value : row) {
                    write(json, value);
                }
                json.writeEnd();
                progress.run();
            });
            json.writeEnd();
            return content;
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value instanceof String text) {
            json.write(text);
        } else if (value instanceof Long number) {
            json.write(number);
        } else if (value instanceof Boolean truth) {
            json.write(truth);
        } else {
            json.writeNull();
        }
    }

    /** Reads the table through. */
    static Content read(Connection connection, Table table, Consumer<@Nullable Object[]> taker) throws SQLException {
        RowSum sum = new RowSum();
        List<Column> columns = table.columns();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    @Nullable Object[] row = new @Nullable Object[columns.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = columns.get(i).kind().read(rows, i + 1);
                    }
                    sum.add(row);
                    taker.accept(row);
                }
            }
        }
        return new Content(table.name(), table.columnNames(), sum.rows(), sum.hex());
    }
}
