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
                "UPDATE message SET body = 'before' WHERE seq = 1",
                "UPDATE message SET edited_at = NULL WHERE seq = 1",
                "UPDATE message SET body = 'before' WHERE seq = 2",
                "UPDATE message SET body = 'secret' WHERE seq = 3",
                "UPDATE message SET erased = FALSE WHERE seq = 3",
                "UPDATE message SET body = 'secret' WHERE seq = 4",
                "DELETE FROM reaction WHERE target = 1",
                "UPDATE message SET body = 'changed' WHERE seq = 7"
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
