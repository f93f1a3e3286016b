package cortile.history.store;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import cortile.core.event.MessageState;
import cortile.core.history.Content.Reaction;
import cortile.core.history.Draft;
import cortile.history.store.EntryTable.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table {@code reaction}: the signs that messages bear at present. Stateless; confined to whoever has the
 * connection.
 */
public final class ReactionTable {

    /** The names one page shows at most: a page's memory must not depend on how many people there are. */
    public static final int MOST_A_PAGE = 20_000;

    private ReactionTable() {}

    /** Whether the draft's author gives the message this sign at present. */
    public static boolean isGiven(Connection connection, int roomId, Draft draft, Reaction reaction)
            throws SQLException {
        String sql = "SELECT 1 FROM reaction WHERE room_id = ? AND target = ? AND emoji = ? AND author_key = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, roomId);
            select.setLong(2, reaction.target());
            select.setString(3, reaction.emoji());
            select.setString(4, draft.authorKey());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    static void apply(Connection connection, Row change, Reaction reaction) throws SQLException {
        if (reaction.added()) {
            add(connection, change, reaction);
        } else {
            remove(connection, change, reaction);
        }
    }

    private static void add(Connection connection, Row change, Reaction reaction) throws SQLException {
        String sql = "INSERT INTO reaction (room_id, target, emoji, author_key, author, first_seq, seq)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        long first = firstSeq(connection, change, reaction);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, change.roomId());
            insert.setLong(2, reaction.target());
            insert.setString(3, reaction.emoji());
            insert.setString(4, change.draft().authorKey());
            insert.setString(5, change.draft().author());
            insert.setLong(6, first);
            insert.setLong(7, change.seq());
            insert.executeUpdate();
        }
    }

    /** When the message got this sign first; any row of the sign knows. */
    private static long firstSeq(Connection connection, Row change, Reaction reaction) throws SQLException {
        String sql = "SELECT first_seq FROM reaction WHERE room_id = ? AND target = ? AND emoji = ?"
                + " FETCH FIRST 1 ROW ONLY";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, change.roomId());
            select.setLong(2, reaction.target());
            select.setString(3, reaction.emoji());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : change.seq();
            }
        }
    }

    private static void remove(Connection connection, Row change, Reaction reaction) throws SQLException {
        String sql = "DELETE FROM reaction WHERE room_id = ? AND target = ? AND emoji = ? AND author_key = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, change.roomId());
            delete.setLong(2, reaction.target());
            delete.setString(3, reaction.emoji());
            delete.setString(4, change.draft().authorKey());
            delete.executeUpdate();
        }
    }

    static void removeAll(Connection connection, int roomId, long target) throws SQLException {
        String sql = "DELETE FROM reaction WHERE room_id = ? AND target = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, roomId);
            delete.setLong(2, target);
            delete.executeUpdate();
        }
    }

    /** The same entries, in rising order, messages with the signs they bear; one question for all of them. */
    public static List<LoggedEvent> show(Connection connection, RoomPlace place, List<LoggedEvent> entries)
            throws SQLException {
        if (entries.stream().noneMatch(MessagePosted.class::isInstance)) {
            return entries;
        }
        long from = entries.get(0).seq();
        long upTo = entries.get(entries.size() - 1).seq();
        Map<Long, Map<String, List<String>>> signs = signs(connection, place.id(), from, upTo);
        if (signs.isEmpty()) {
            return entries;
        }
        List<LoggedEvent> shown = new ArrayList<>(entries);
        shown.replaceAll(entry -> bearing(entry, signs));
        return shown;
    }

    private static Map<Long, Map<String, List<String>>> signs(Connection connection, int roomId, long from, long upTo)
            throws SQLException {
        String sql = "SELECT target, emoji, author FROM reaction WHERE room_id = ? AND target BETWEEN ? AND ?"
                + " ORDER BY target, first_seq, seq FETCH FIRST " + MOST_A_PAGE + " ROWS ONLY";
        Map<Long, Map<String, List<String>>> signs = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, roomId);
            select.setLong(2, from);
            select.setLong(3, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    signs.computeIfAbsent(row.getLong(1), target -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getString(2), emoji -> new ArrayList<>())
                            .add(row.getString(3));
                }
            }
        }
        return signs;
    }

    private static LoggedEvent bearing(LoggedEvent entry, Map<Long, Map<String, List<String>>> signs) {
        Map<String, List<String>> given = signs.get(entry.seq());
        if (given == null || !(entry instanceof MessagePosted said)) {
            return entry;
        }
        List<MessageState.Reaction> reactions = given.entrySet().stream()
                .map(sign -> new MessageState.Reaction(sign.getKey(), sign.getValue()))
                .toList();
        MessageState state = new MessageState(said.state().editedAt(), reactions);
        return new MessagePosted(
                said.room(),
                said.at(),
                said.sessionId(),
                said.seq(),
                said.id(),
                said.author(),
                said.text(),
                said.action(),
                said.replyTo(),
                state);
    }
}
