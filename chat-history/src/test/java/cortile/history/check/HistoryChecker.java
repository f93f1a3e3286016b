package cortile.history.check;

import cortile.core.event.LoggedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Judges whether a history keeps its promise: every acknowledged message is exactly one row with the acknowledged
 * number, no room has a hole or a double, and every message is in the state its changes brought it to.
 *
 * <p>Reads the tables on a connection of its own and shares no code with what it judges. Immutable.
 */
public final class HistoryChecker {

    /** As H2 says it, of a table, of an empty database and of a column, and as PostgreSQL does. */
    private static final Set<String> TABLE_NOT_FOUND = Set.of("42S02", "42S03", "42S04", "42S22", "42P01", "42703");

    /** The entries with the number of their room and their place in it, which stand in one number. */
    static final String ENTRIES = "(SELECT entry_key / 1099511627776 AS room_id,"
            + " MOD(entry_key, 1099511627776) AS seq, e.* FROM entry e)";

    private final DataSource dataSource;

    public HistoryChecker(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What a sender was told about an entry it gave an id.
     *
     * @param content the entry in the words of {@link EntryWords}; empty where it is not to be judged
     */
    public record Ack(String room, String clientId, long seq, String content) {

        public Ack(String room, String clientId, long seq) {
            this(room, clientId, seq, "");
        }

        public static Ack of(LoggedEvent told) {
            return new Ack(told.room(), told.id(), told.seq(), told.accept(new EntryWords()));
        }
    }

    /** Every broken promise in one sentence; empty where all were kept. */
    public List<String> judge(Collection<Ack> acks) throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            judgeRooms(connection, broken);
            judgeIds(connection, broken);
            judgeKnownIds(connection, broken);
            judgeAcks(rows(connection), acks, broken);
            broken.addAll(new ChangeReplay(connection).judge(acks));
        } catch (SQLException e) {
            if (!TABLE_NOT_FOUND.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            // A database that lost even its tables lost everything that was acknowledged.
            broken.add("the tables are gone, and with them " + acks.size() + " acknowledged messages");
        }
        return broken;
    }

    private static void judgeRooms(Connection connection, List<String> broken) throws SQLException {
        String seq = "MOD(e.entry_key, 1099511627776)";
        String sql = "SELECT r.name, r.last_seq, COUNT(e.entry_key), COUNT(DISTINCT e.entry_key),"
                + " COALESCE(MIN(" + seq + "), 1), COALESCE(MAX(" + seq + "), 0)"
                // a range of keys, and not the room's number worked out of each: all rows would be read for each room
                + " FROM room r LEFT JOIN entry e ON e.entry_key BETWEEN r.id * 1099511627776"
                + " AND r.id * 1099511627776 + 1099511627775 GROUP BY r.name, r.last_seq";
        try (Statement statement = connection.createStatement();
                ResultSet room = statement.executeQuery(sql)) {
            while (room.next()) {
                long last = room.getLong(2);
                boolean whole = room.getLong(3) == last
                        && room.getLong(4) == last
                        && room.getLong(5) == 1
                        && room.getLong(6) == last;
                if (!whole) {
                    broken.add("room " + room.getString(1) + " ends at " + last + " but has " + room.getLong(3)
                            + " rows, " + room.getLong(4) + " of them different, from " + room.getLong(5) + " to "
                            + room.getLong(6));
                }
            }
        }
    }

    private static void judgeIds(Connection connection, List<String> broken) throws SQLException {
        String sql = "SELECT room_id, author_key, client_id, COUNT(*) FROM " + ENTRIES
                + " m WHERE client_id IS NOT NULL GROUP BY room_id, author_key, client_id HAVING COUNT(*) > 1";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet twice = select.executeQuery()) {
            while (twice.next()) {
                broken.add(
                        "id " + twice.getString(3) + " of " + twice.getString(2) + " is " + twice.getLong(4) + " rows");
            }
        }
    }

    /** Ids by which a resend is known: those of the entries that have one, and no others. */
    private static void judgeKnownIds(Connection connection, List<String> broken) throws SQLException {
        String same = "i.room_id = m.room_id AND i.author_key = m.author_key AND i.client_id = m.client_id"
                + " AND i.entry_key = m.entry_key";
        String sql = "SELECT m.client_id, m.entry_key, 0 FROM " + ENTRIES + " m WHERE m.client_id IS NOT NULL"
                + " AND NOT EXISTS (SELECT 1 FROM sent_id i WHERE " + same + ") UNION ALL"
                + " SELECT i.client_id, 0, i.entry_key FROM sent_id i"
                + " WHERE NOT EXISTS (SELECT 1 FROM " + ENTRIES + " m WHERE " + same + ")";
        try (Statement statement = connection.createStatement();
                ResultSet id = statement.executeQuery(sql)) {
            while (id.next()) {
                broken.add("id " + id.getString(1) + " is that of the entry with the key " + id.getLong(2)
                        + " but leads to " + id.getLong(3));
            }
        }
    }

    private record Id(String room, String clientId) {}

    private static Map<Id, List<Long>> rows(Connection connection) throws SQLException {
        Map<Id, List<Long>> rows = new HashMap<>();
        String sql = "SELECT r.name, m.client_id, m.seq FROM " + ENTRIES
                + " m JOIN room r ON r.id = m.room_id WHERE m.client_id IS NOT NULL";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.computeIfAbsent(new Id(row.getString(1), row.getString(2)), id -> new ArrayList<>())
                        .add(row.getLong(3));
            }
        }
        return rows;
    }

    private static void judgeAcks(Map<Id, List<Long>> rows, Collection<Ack> acks, List<String> broken) {
        for (Ack ack : acks) {
            List<Long> found = rows.getOrDefault(new Id(ack.room(), ack.clientId()), List.of());
            if (!found.equals(List.of(ack.seq()))) {
                broken.add("id " + ack.clientId() + " in " + ack.room() + " was acknowledged as " + ack.seq()
                        + " but is stored as " + found);
            }
        }
    }
}
