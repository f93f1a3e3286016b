package cortile.desktop.login;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Login;
import cortile.desktop.testing.TestAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScramLoginTest {

    private final TestAccount account = new TestAccount("a good password");

    private static Login login(String password) {
        return ScramLogin.begin("anna", password, Runnable::run, Runnable::run).orElseThrow();
    }

    private static Optional<String> answer(Login login, String challenge) {
        List<Optional<String>> answers = new ArrayList<>();
        login.answer(challenge, answers::add);
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    @Test
    void thePasswordIsProvedOnBothSidesAndNotShown() {
        Login login = login("a good password");
        String answer = answer(login, account.challenge(login.first())).orElseThrow();
        assertThat(login.first() + answer).doesNotContain("a good password");
        assertThat(login.isConfirmedBy(account.judge(answer).orElseThrow())).isTrue();
    }

    @Test
    void anotherPasswordProvesNothing() {
        Login login = login("a bad password");
        assertThat(account.judge(answer(login, account.challenge(login.first())).orElseThrow()))
                .isEmpty();
    }

    @Test
    void aServerThatOnlyPretendsToKnowThePasswordIsFoundOut() {
        Login login = login("a good password");
        answer(login, account.challenge(login.first()));
        assertThat(login.isConfirmedBy("v=cHJldGVuZGVk")).isFalse();
        assertThat(login("a good password").isConfirmedBy("nothing")).isFalse();
    }

    @Test
    void whatIsNoChallengeHasNoAnswer() {
        assertThat(answer(login("a good password"), "hello")).isEmpty();
    }
}
