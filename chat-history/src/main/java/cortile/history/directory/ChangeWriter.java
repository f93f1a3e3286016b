package cortile.history.directory;

import cortile.core.directory.DirectoryChange;
import cortile.core.directory.DirectoryChange.MoveMarker;
import cortile.core.directory.DirectoryChange.RemoveAccount;
import cortile.core.directory.DirectoryChange.RemoveIgnored;
import cortile.core.directory.DirectoryChange.RemoveMembership;
import cortile.core.directory.DirectoryChange.RemoveRoom;
import cortile.core.directory.DirectoryChange.RemoveSanction;
import cortile.core.directory.DirectoryChange.SaveAccount;
import cortile.core.directory.DirectoryChange.SaveIgnored;
import cortile.core.directory.DirectoryChange.SaveMembership;
import cortile.core.directory.DirectoryChange.SaveRoom;
import cortile.core.directory.DirectoryChange.SaveSanction;
import cortile.core.directory.DirectoryChange.WriteDown;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes changes into the directory's tables. Stateless; confined to whoever has the connection. */
final class ChangeWriter {

    private ChangeWriter() {}

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Values {
        void bind(PreparedStatement statement) throws SQLException;
    }

    static void apply(Connection connection, DirectoryChange change) throws SQLException {
        if (change instanceof SaveRoom save) {
            RoomProfileTable.save(connection, save.room());
        } else if (change instanceof RemoveRoom remove) {
            removeRoom(connection, remove.name());
        } else if (change instanceof SaveMembership save) {
            MembershipTable.save(connection, save.membership());
        } else if (change instanceof RemoveMembership remove) {
            delete(connection, "membership WHERE room = ? AND person = ?", remove.room(), remove.person());
        } else if (change instanceof SaveAccount save) {
            AccountTable.save(connection, save.account());
        } else if (change instanceof RemoveAccount remove) {
            removeAccount(connection, remove.person());
        } else if (change instanceof MoveMarker move) {
            MarkerTable.move(connection, move.marker());
        } else {
            moderate(connection, change);
        }
    }

    private static void moderate(Connection connection, DirectoryChange change) throws SQLException {
        if (change instanceof SaveSanction save) {
            SanctionTable.save(connection, save.sanction());
        } else if (change instanceof RemoveSanction remove) {
            SanctionTable.remove(connection, remove.id());
        } else if (change instanceof SaveIgnored save) {
            IgnoredTable.save(connection, save.ignored());
        } else if (change instanceof RemoveIgnored remove) {
            IgnoredTable.remove(connection, remove.ignored());
        } else if (change instanceof WriteDown written) {
            AuditTable.add(connection, written.entry());
        } else {
            throw new IllegalArgumentException("no such change: " + change.getClass());
        }
    }

    private static void removeRoom(Connection connection, String room) throws SQLException {
        delete(connection, "read_marker WHERE room = ?", room);
        delete(connection, "membership WHERE room = ?", room);
        delete(connection, "chat_room WHERE name = ?", room);
    }

    private static void removeAccount(Connection connection, String person) throws SQLException {
        delete(connection, "read_marker WHERE person = ?", person);
        delete(connection, "membership WHERE person = ?", person);
        delete(connection, "ignored WHERE person = ?", person);
        delete(connection, "account WHERE person = ?", person);
    }

    static void delete(Connection connection, String what, String... keys) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + what)) {
            for (int i = 0; i < keys.length; i++) {
                delete.setString(i + 1, keys[i]);
            }
            delete.executeUpdate();
        }
    }

    /**
     * Updates the row, or inserts it where there is none: safe as nobody else writes these tables, and the same in every
     * database.
     *
     * @param values sets the parameters of either statement, which stand in the same order in both
     */
    static void upsert(Connection connection, String update, String insert, Values values) throws SQLException {
        if (execute(connection, update, values) == 0) {
            execute(connection, insert, values);
        }
    }

    private static int execute(Connection connection, String sql, Values values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            values.bind(statement);
            return statement.executeUpdate();
        }
    }
}
