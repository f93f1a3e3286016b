package cortile.admin.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.admin.operation.Level;
import cortile.admin.operation.OperationException;
import cortile.core.password.Guesses;
import cortile.core.password.PasswordDesk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may run the server, over restarts and wrong passwords. */
class OperatorsTest {

    private static final String HERE = "127.0.0.1";

    @TempDir
    private Path data;

    private Operators open() throws IOException {
        PasswordDesk desk =
                new PasswordDesk(Runnable::run, new PasswordDesk.Capacity(1, 10, 4_096), new Guesses(System::nanoTime));
        return new Operators(data, desk, Clock.systemUTC());
    }

    private static SignIn signIn(Operators operators, String name, String password) {
        return operators.signIn(name, password, HERE).toCompletableFuture().join();
    }

    private String firstPassword() throws IOException {
        return Files.readString(Operators.firstPasswordFile(data)).strip();
    }

    @Test
    void aNewServerHasAnAdminWhosePasswordStandsInAFileUntilItIsUsed() throws IOException {
        String password;
        Operators operators = open();
        password = firstPassword();
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(signIn(operators, "admin", "something else")).isInstanceOf(SignIn.Wrong.class);
        assertThat(Operators.firstPasswordFile(data)).exists();
        assertThat(signIn(operators, "admin", password)).isEqualTo(new SignIn.Welcome("admin", Level.ADMIN));
        assertThat(Operators.firstPasswordFile(data)).doesNotExist();
        assertThat(signIn(open(), "admin", password)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void onlyTheServersAccountReadsTheFilesAndNoPasswordIsInThem() throws IOException {
        Operators operators = open();
        operators
                .add("olga", Level.OPERATOR, "correct horse")
                .toCompletableFuture()
                .join();
        String token = operators.addToken("grafana", Level.VIEWER);
        LocalAccess.open(data, URI.create("http://127.0.0.1:1")).holder("x");
        try (var files = Files.list(data)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(data.resolve("operators.json"))
                .content()
                .contains("olga")
                .doesNotContain("correct horse")
                .doesNotContain(token);
    }

    @Test
    void aTokenIsKnownUntilItIsRemoved() throws IOException {
        Operators operators = open();
        String token = operators.addToken("grafana", Level.VIEWER);
        assertThat(open().tokenHolder(token, "rest")).hasValueSatisfying(caller -> {
            assertThat(caller.name()).isEqualTo("token grafana");
            assertThat(caller.level()).isEqualTo(Level.VIEWER);
        });
        assertThat(operators.tokenHolder(token + "x", "rest")).isEmpty();
        operators.removeToken("grafana");
        assertThat(operators.tokenHolder(token, "rest")).isEmpty();
    }

    @Test
    void thereIsAlwaysOneAdminLeft() throws IOException {
        Operators operators = open();
        assertThatThrownBy(() -> operators.remove("admin"))
                .isInstanceOf(OperationException.class)
                .hasMessage("Nobody would be left with the level admin.");
        assertThatThrownBy(() -> operators.setLevel("admin", Level.VIEWER)).isInstanceOf(OperationException.class);
        operators
                .add("olga", Level.ADMIN, "correct horse")
                .toCompletableFuture()
                .join();
        operators.remove("admin");
        assertThat(operators.levelOf("admin")).isEmpty();
    }

    @Test
    void whoGuessesTooOftenMustWaitAlsoWithTheRightPassword() throws IOException {
        Operators operators = open();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(operators, "admin", "wrong password")).isInstanceOf(SignIn.Wrong.class);
        }
        assertThat(signIn(operators, "admin", firstPassword())).isInstanceOf(SignIn.Later.class);
        assertThat(signIn(operators, "nobody", "wrong password")).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void aDamagedFileLetsNobodyInByAccident() throws IOException {
        Files.writeString(data.resolve("operators.json"), "{\"operators\":[{\"name\":\"x\"}]}");
        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("is damaged");
    }

    @Test
    void namesAndPasswordsThatCannotBeAreRefusedWithAReason() throws IOException {
        Operators operators = open();
        assertThatThrownBy(() -> operators.add("Olga <b>", Level.VIEWER, "correct horse"))
                .hasMessageContaining("small letters");
        assertThatThrownBy(() -> operators.add("olga", Level.VIEWER, "short")).hasMessageContaining("at least 8");
        assertThatThrownBy(() -> operators.add("admin", Level.VIEWER, "correct horse"))
                .hasMessageContaining("already");
    }
}
