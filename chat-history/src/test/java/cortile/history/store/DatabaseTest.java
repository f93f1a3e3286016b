package cortile.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.core.history.HistoryException;
import cortile.core.settings.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void directoryNameCannotSmuggleSettingsIntoTheDatabase() {
        Path hostile = directory.resolve("x;INIT=RUNSCRIPT FROM 'evil.sql'");

        assertThatThrownBy(() -> new H2Database(hostile, Durability.FSYNC))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void otherDatabasesThanPostgresAreRefusedByUrl() {
        assertThatThrownBy(() -> new PostgresDatabase("jdbc:h2:tcp://evil/x", "u", "p", Durability.FSYNC))
                .isInstanceOf(HistoryException.class);
    }

    @Test
    void descriptionHoldsNoPassword() {
        PostgresDatabase database =
                new PostgresDatabase("jdbc:postgresql://db:5433/chat?password=secret", "u", "hidden", Durability.FSYNC);

        assertThat(database.describe()).isEqualTo("PostgreSQL at db, database chat");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void directoryIsClosedToOtherAccounts() throws IOException {
        Path made = directory.resolve("history");
        assertThat(new H2Database(made, Durability.FSYNC).describe()).endsWith(made.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }
}
