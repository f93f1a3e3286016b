package cortile.history;

import static cortile.history.Drafts.deletion;
import static cortile.history.Drafts.doing;
import static cortile.history.Drafts.edit;
import static cortile.history.Drafts.sign;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesIT extends ChangesContract {

    @TempDir
    private Path directory;

    @Override
    protected OpenHistory open() {
        return OpenHistory.h2(directory);
    }

    /** Without this nobody knows whether the checker could find anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE entry SET body = 'before' WHERE MOD(entry_key, 1099511627776) = 1",
                "UPDATE entry SET edited_at = NULL WHERE MOD(entry_key, 1099511627776) = 1",
                "UPDATE entry SET body = 'before' WHERE MOD(entry_key, 1099511627776) = 2",
                "UPDATE entry SET body = 'secret' WHERE MOD(entry_key, 1099511627776) = 3",
                "UPDATE entry SET erased = FALSE WHERE MOD(entry_key, 1099511627776) = 3",
                "UPDATE entry SET body = 'secret' WHERE MOD(entry_key, 1099511627776) = 4",
                "DELETE FROM reaction WHERE target = 1",
                "DELETE FROM sent_id WHERE client_id = 'm7'",
                "DELETE FROM entry WHERE client_id = 'm7'",
                "UPDATE sent_id SET entry_key = entry_key - 1 WHERE client_id = 'm7'",
                "UPDATE entry SET body = 'changed' WHERE MOD(entry_key, 1099511627776) = 7"
            })
    void checkerFindsWhatAChangeDidNotDo(String damage) throws SQLException {
        try (OpenHistory open = open()) {
            open.store("m1");
            open.settle(doing("anna", "lobby", "e2", edit(1, "after")));
            open.store("m3");
            open.settle(doing("anna", "lobby", "e4", edit(3, "secret")));
            open.settle(doing("anna", "lobby", "d5", deletion(3)));
            open.settle(doing("anna", "lobby", "r6", sign(1, "+1")));
            open.store("m7");
            assertThat(open.broken(open.told.acks())).isEmpty();

            try (Connection connection = open.database().dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(damage);
            }
            assertThat(open.broken(open.told.acks())).isNotEmpty();
        }
    }
}
