package cortile.history.store;

import cortile.core.event.MessagePosted;
import cortile.core.event.RoomEvent;
import cortile.core.history.Draft;
import cortile.protocol.text.MessageText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code message}. Stateless; confined to whoever has the connection. */
public final class MessageTable {

    private static final String SELECT =
            "SELECT seq, posted_at, author, client_id, body FROM message WHERE room_id = ?";

    private MessageTable() {}

    /** A draft and the place it is to have. */
    public record Row(int roomId, long seq, Draft draft) {}

    public static void insert(Connection connection, List<Row> rows) throws SQLException {
        String sql = "INSERT INTO message (room_id, seq, posted_at, author, author_key, client_id, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Row row) throws SQLException {
        Draft draft = row.draft();
        insert.setInt(1, row.roomId());
        insert.setLong(2, row.seq());
        insert.setObject(3, OffsetDateTime.ofInstant(draft.at(), ZoneOffset.UTC));
        insert.setString(4, draft.author());
        insert.setString(5, draft.authorKey());
        insert.setString(6, draft.clientId());
        insert.setString(7, draft.text().value());
    }

    /** The message that was stored first with this draft's client id, if there is one. */
    public static Optional<MessagePosted> findFirst(Connection connection, RoomPlace place, Draft draft)
            throws SQLException {
        String sql = SELECT + " AND author_key = ? AND client_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, place.id());
            select.setString(2, draft.authorKey());
            select.setString(3, draft.clientId());
            return read(select, draft.room(), place).stream().findFirst();
        }
    }

    /** In rising order, the first after the one place up to and including the other. */
    public static List<MessagePosted> after(Connection connection, String room, RoomPlace place, long seq, int limit)
            throws SQLException {
        return range(connection, room, place, seq, place.lastSeq(), "ASC", limit);
    }

    /** In falling order, the last before the place, beginning no later than the room's last. */
    public static List<MessagePosted> before(Connection connection, String room, RoomPlace place, long seq, int limit)
            throws SQLException {
        long last = Math.min(Math.max(seq, 1) - 1, place.lastSeq());
        return range(connection, room, place, 0, last, "DESC", limit);
    }

    private static List<MessagePosted> range(
            Connection connection, String room, RoomPlace place, long after, long upTo, String order, int limit)
            throws SQLException {
        String sql = SELECT + " AND seq > ? AND seq <= ? ORDER BY seq " + order + " FETCH FIRST ? ROWS ONLY";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, place.id());
            select.setLong(2, after);
            select.setLong(3, upTo);
            select.setInt(4, limit);
            return read(select, room, place);
        }
    }

    private static List<MessagePosted> read(PreparedStatement select, String room, RoomPlace place)
            throws SQLException {
        List<MessagePosted> messages = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                messages.add(message(rows, room, place));
            }
        }
        return messages;
    }

    private static MessagePosted message(ResultSet row, String room, RoomPlace place) throws SQLException {
        long seq = row.getLong("seq");
        String clientId = row.getString("client_id");
        return new MessagePosted(
                room,
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                RoomEvent.NOBODY,
                seq,
                clientId != null ? clientId : place.messageId(seq),
                row.getString("author"),
                new MessageText(row.getString("body")));
    }
}
