package cortile.history.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The table {@code room}. Stateless; confined to whoever has the connection. */
public final class RoomTable {

    private RoomTable() {}

    public static Map<String, RoomPlace> load(Connection connection) throws SQLException {
        Map<String, RoomPlace> rooms = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, id, last_seq FROM room")) {
            while (rows.next()) {
                rooms.put(rows.getString(1), new RoomPlace(rows.getInt(2), rows.getLong(3)));
            }
        }
        return rooms;
    }

    public static RoomPlace create(Connection connection, String name) throws SQLException {
        String sql = "INSERT INTO room (name) VALUES (?)";
        try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
            insert.setString(1, name);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return new RoomPlace(keys.getInt(1), 0);
            }
        }
    }

    public static void advance(Connection connection, Collection<RoomPlace> places) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE room SET last_seq = ? WHERE id = ?")) {
            for (RoomPlace place : places) {
                update.setLong(1, place.lastSeq());
                update.setInt(2, place.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
