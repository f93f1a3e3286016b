package cortile.history.store;

import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code entry}: every entry of every room in its place, messages in their present state. Stateless;
 * confined to whoever has the connection.
 */
public final class EntryTable {

    /** Rows looked at together where many were forgotten. */
    private static final int LARGEST_WINDOW = 100_000;

    private static final String SELECT = "SELECT " + EntryReader.COLUMNS + " FROM entry WHERE entry_key ";

    private static final String INSERT_PLAIN =
            "INSERT INTO entry (entry_key, posted_at, author, author_key, client_id, body) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String INSERT = "INSERT INTO entry (entry_key, posted_at, author, author_key, client_id, body,"
            + " kind, action, reply_to, target) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private EntryTable() {}

    /** A draft and the place it is to have. */
    public record Row(int roomId, long seq, Draft draft) {}

    public static void insert(Connection connection, List<Row> rows) throws SQLException {
        // Nearly always all are plain words, for which the defaults of the other columns do; each parameter costs.
        boolean arePlain =
                rows.stream().allMatch(row -> EntryColumns.arePlain(row.draft().content()));
        try (PreparedStatement insert = connection.prepareStatement(arePlain ? INSERT_PLAIN : INSERT)) {
            for (Row row : rows) {
                EntryColumns columns = bind(insert, row);
                if (!arePlain) {
                    bindRest(insert, columns);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static EntryColumns bind(PreparedStatement insert, Row row) throws SQLException {
        Draft draft = row.draft();
        EntryColumns columns = EntryColumns.of(draft.content());
        insert.setLong(1, EntryKey.of(row.roomId(), row.seq()));
        insert.setLong(2, draft.at().toEpochMilli());
        insert.setString(3, draft.author());
        insert.setString(4, draft.authorKey());
        insert.setString(5, draft.clientId());
        insert.setString(6, columns.body());
        return columns;
    }

    private static void bindRest(PreparedStatement insert, EntryColumns columns) throws SQLException {
        insert.setInt(7, columns.kind().number());
        insert.setBoolean(8, columns.action());
        insert.setLong(9, columns.replyTo());
        insert.setLong(10, columns.target());
    }

    /** The entry that was stored first with this draft's client id, if there is one. */
    public static Optional<LoggedEvent> findFirst(Connection connection, RoomPlace place, Draft draft)
            throws SQLException {
        // One statement, so that nothing is forgotten between the id and its entry.
        String sql = SELECT
                + "= (SELECT i.entry_key FROM sent_id i WHERE i.room_id = ? AND i.author_key = ? AND i.client_id = ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, place.id());
            select.setString(2, draft.authorKey());
            select.setString(3, draft.clientId());
            return read(select, draft.room(), place).stream().findFirst();
        }
    }

    /** Whose message stands at a place; empty where there is no message, or only what a deletion left of one. */
    public static Optional<String> findAuthorKey(Connection connection, int roomId, long seq) throws SQLException {
        if (!EntryKey.isSeq(seq)) {
            return Optional.empty();
        }
        String sql = "SELECT author_key FROM entry WHERE entry_key = ? AND kind = " + EntryKind.WORDS.number()
                + " AND NOT erased";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, EntryKey.of(roomId, seq));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** In rising order, the first after the one place up to and including the other. */
    public static List<LoggedEvent> after(Connection connection, String room, RoomPlace place, long seq, int limit)
            throws SQLException {
        long from = Math.max(0, Math.min(seq, place.lastSeq()));
        return between(connection, room, place, from, place.lastSeq(), limit);
    }

    /**
     * In rising order, the last before the place, beginning no later than the room's last.
     *
     * <p>Read upwards in windows that begin lower and lower: H2 walks no index downwards, it would read the room from its
     * beginning and sort it. As numbers have holes only where something was forgotten, the first window is the page.
     */
    public static List<LoggedEvent> before(Connection connection, String room, RoomPlace place, long seq, int limit)
            throws SQLException {
        List<LoggedEvent> found = List.of();
        long upTo = Math.min(Math.max(seq, 1) - 1, place.lastSeq());
        int window = limit;
        while (found.size() < limit && upTo > 0) {
            long after = Math.max(0, upTo - window);
            List<LoggedEvent> lower = between(connection, room, place, after, upTo, window);
            lower.addAll(found);
            found = lower;
            upTo = after;
            window = Math.min(2 * window, LARGEST_WINDOW);
        }
        return found.subList(Math.max(0, found.size() - limit), found.size());
    }

    private static List<LoggedEvent> between(
            Connection connection, String room, RoomPlace place, long after, long upTo, int limit) throws SQLException {
        String sql = SELECT + "> ? AND entry_key <= ? ORDER BY entry_key FETCH FIRST ? ROWS ONLY";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, EntryKey.of(place.id(), after));
            select.setLong(2, EntryKey.of(place.id(), upTo));
            select.setInt(3, limit);
            return read(select, room, place);
        }
    }

    private static List<LoggedEvent> read(PreparedStatement select, String room, RoomPlace place) throws SQLException {
        List<LoggedEvent> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(EntryReader.read(rows, room, place));
            }
        }
        return entries;
    }
}
