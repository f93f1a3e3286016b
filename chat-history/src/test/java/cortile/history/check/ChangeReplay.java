package cortile.history.check;

import cortile.history.check.HistoryChecker.Ack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does all changes of a history again and compares: an edited message says what its last edit says, a deleted one and
 * its edits say nothing, and the signs are those that were given and not taken back. Confined to one thread.
 */
final class ChangeReplay {

    private static final int EDIT = 1;
    private static final int DELETION = 2;
    private static final int REACTION = 3;

    private final Map<Place, Row> rows = new HashMap<>();
    private final Map<Place, String> lastEdits = new HashMap<>();
    private final Set<Place> deleted = new HashSet<>();
    private final Set<Sign> given = new HashSet<>();
    private final Set<Sign> stored = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    private record Place(String room, long seq) {}

    private record Row(
            Place place, int kind, Place target, String authorKey, String body, boolean erased, boolean edited) {}

    private record Sign(Place target, String emoji, String authorKey) {}

    ChangeReplay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT r.name, m.seq, m.kind, m.target, m.author_key, m.body,"
                        + " m.erased, m.edited_at FROM " + HistoryChecker.ENTRIES
                        + " m JOIN room r ON r.id = m.room_id ORDER BY m.seq")) {
            while (row.next()) {
                replay(read(row));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT r.name, s.target, s.emoji, s.author_key"
                        + " FROM reaction s JOIN room r ON r.id = s.room_id")) {
            while (row.next()) {
                stored.add(new Sign(new Place(row.getString(1), row.getLong(2)), row.getString(3), row.getString(4)));
            }
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        String room = row.getString(1);
        return new Row(
                new Place(room, row.getLong(2)),
                row.getInt(3),
                new Place(room, row.getLong(4)),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getObject(8) != null);
    }

    private void replay(Row row) {
        rows.put(row.place(), row);
        Sign sign = new Sign(row.target(), row.body(), row.authorKey());
        switch (row.kind()) {
            case 0 -> {}
            case EDIT -> lastEdits.put(row.target(), row.body());
            case DELETION -> deleted.add(row.target());
            case REACTION -> given.add(sign);
            default -> given.remove(sign);
        }
    }

    /** Every broken promise in one sentence. */
    List<String> judge(Collection<Ack> acks) {
        rows.values().forEach(this::judge);
        given.removeIf(sign -> deleted.contains(sign.target()));
        if (!given.equals(stored)) {
            broken.add(given.size() + " signs are given, but the table has " + stored.size() + ", or others");
        }
        acks.forEach(this::judge);
        return broken;
    }

    private void judge(Row row) {
        boolean isWords = row.kind() == 0;
        boolean isGone = deleted.contains(isWords ? row.place() : row.target()) && row.kind() <= EDIT;
        if (isGone != row.erased() || (isGone && !row.body().isEmpty())) {
            broken.add(row.place() + " is " + (isGone ? "deleted" : "not deleted") + " but is stored as " + row);
        }
        String lastEdit = lastEdits.get(row.place());
        if (isWords && !isGone && row.edited() != (lastEdit != null)) {
            broken.add(row.place() + " has the last edit " + lastEdit + " but is stored as " + row);
        } else if (isWords && !isGone && lastEdit != null && !lastEdit.equals(row.body())) {
            broken.add(row.place() + " was edited to " + lastEdit + " but is stored as " + row);
        }
    }

    private void judge(Ack ack) {
        Row row = rows.get(new Place(ack.room(), ack.seq()));
        if (row == null || ack.content().isEmpty() || row.erased() || row.edited()) {
            return; // judged as acknowledged, as deleted or as edited
        }
        String words = EntryWords.of(row.kind(), row.target().seq(), row.body());
        if (!words.equals(ack.content())) {
            broken.add(row.place() + " was acknowledged as " + ack.content() + " but is stored as " + words);
        }
    }
}
