package cortile.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.exception.ScramException;
import cortile.core.account.AccountAnswer.Reason;
import cortile.core.account.ScramStep.Challenge;
import cortile.core.account.ScramStep.Proved;
import cortile.core.directory.Account;
import cortile.core.directory.MemoryDirectory;
import cortile.core.password.Guesses;
import cortile.core.password.PasswordDesk;
import cortile.core.password.PasswordDesk.Capacity;
import cortile.protocol.text.Nickname;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScramLoginTest {

    private static final String PASSWORD = "a good password";
    private static final String HERE = "192.0.2.1";

    private final MemoryDirectory directory = new MemoryDirectory();
    private final Accounts accounts = new Accounts(
            directory.load(),
            directory,
            new PasswordDesk(Runnable::run, new Capacity(1, 1, 4096), new Guesses(() -> 0)),
            Clock.systemUTC());

    @Test
    void whoKnowsThePasswordGetsInAndLearnsThatTheServerKnowsItToo() throws ScramException {
        Account anna = registered("Anna");
        ScramClient client = client("\u0430nna", PASSWORD);
        ScramLogin login = accounts.scram(HERE);
        Proved proved = (Proved) login.finish(answer(login, client));
        assertThat(proved.account()).isEqualTo(anna);
        client.serverFinalMessage(proved.serverFinal());
    }

    @Test
    void aMissingAccountIsChallengedLikeAnyOtherAndFailsAtTheEnd() throws ScramException {
        registered("Anna");
        ScramStep.Refused missing = refusal("Mario", PASSWORD);
        assertThat(missing).isEqualTo(refusal("Anna", "a bad password"));
        assertThat(missing.reason()).isEqualTo(Reason.WRONG_PASSWORD);
        assertThat(saltFor("Mario")).isEqualTo(saltFor("MARIO")).hasSameSizeAs(saltFor("Anna"));
        assertThat(saltFor("Mario")).isNotEqualTo(saltFor("Luigi"));
    }

    private String saltFor(String name) {
        Challenge challenge = (Challenge) accounts.scram(HERE).challenge("n,,n=" + name + ",r=abc");
        return challenge.serverFirst().substring(challenge.serverFirst().indexOf(",s="));
    }

    @Test
    void wrongProofsCountLikeWrongPasswords() throws ScramException {
        registered("Anna");
        for (int i = 0; i < 5; i++) {
            assertThat(refusal("Anna", "a bad password").reason()).isEqualTo(Reason.WRONG_PASSWORD);
        }
        ScramLogin login = accounts.scram(HERE);
        assertThat(login.challenge("n,,n=Anna,r=abc"))
                .isEqualTo(new ScramStep.Refused(Reason.TOO_MANY_TRIES, "e=other-error"));
        assertThat(accounts.login("Anna", PASSWORD, HERE).toCompletableFuture().join())
                .isEqualTo(new AccountAnswer.Refused(Reason.TOO_MANY_TRIES));
        assertThat(accounts.scram("192.0.2.2").challenge("n,,n=Anna,r=abc")).isInstanceOf(Challenge.class);
    }

    @Test
    void proofsMadeAtTheSameMomentCountToo() throws ScramException {
        registered("Anna");
        List<ScramLogin> logins =
                Stream.generate(() -> accounts.scram(HERE)).limit(20).toList();
        logins.forEach(login -> login.challenge("n,,n=Anna,r=abc"));
        assertThat(logins.stream()
                        .map(login -> login.finish("c=biws,r=abc,p=AAAA"))
                        .map(step -> ((ScramStep.Refused) step).reason())
                        .filter(reason -> reason == Reason.TOO_MANY_TRIES))
                .hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "p=tls-unique,,n=Anna,r=abc", "n,,n=Anna", "\u0000", "n,a=Mario,n=Anna,r=abc"})
    void whatIsNoFirstMessageIsRefused(String message) {
        ScramLogin login = accounts.scram(HERE);
        assertThat(login.challenge(message)).isEqualTo(new ScramStep.Refused(Reason.MALFORMED, "e=other-error"));
        assertThat(login.finish(message)).isInstanceOf(ScramStep.Refused.class);
    }

    @Test
    void noiseIsRefusedAndNeverThrown() {
        registered("Anna");
        SplittableRandom random = new SplittableRandom(5802);
        for (int i = 0; i < 20_000; i++) {
            String noise = noise(random);
            assertThat(accounts.scram(HERE).challenge(noise))
                    .as("seed 5802, %d", i)
                    .isNotInstanceOf(Proved.class);
            ScramLogin named = accounts.scram("host " + i);
            named.challenge("n,,n=" + noise + ",r=abc");
            named.finish("c=biws,r=abc" + noise);
            ScramLogin begun = accounts.scram("host " + i);
            begun.challenge("n,,n=Anna,r=abc");
            assertThat(begun.finish(noise)).as("seed 5802, %d", i).isInstanceOf(ScramStep.Refused.class);
        }
    }

    private static String noise(SplittableRandom random) {
        String signs = "n,y,,a=c=r=p=biws=2C=3D\u0000\n\uD83D\uDE42\uD800\uFDFA\u0430+/AAAA";
        StringBuilder noise = new StringBuilder();
        random.ints(random.nextInt(30), 0, signs.length()).forEach(at -> noise.append(signs.charAt(at)));
        return noise.toString();
    }

    @Test
    void eachStepIsTakenOnceAndInOrder() throws ScramException {
        registered("Anna");
        ScramClient client = client("Anna", PASSWORD);
        ScramLogin login = accounts.scram(HERE);
        assertThat(login.finish("c=biws,r=abc,p=AAAA")).isInstanceOf(ScramStep.Refused.class);
        String answer = answer(login, client);
        assertThat(login.challenge("n,,n=Anna,r=abc")).isInstanceOf(ScramStep.Refused.class);
        assertThat(login.finish(answer)).isInstanceOf(Proved.class);
        assertThat(login.finish(answer)).isEqualTo(new ScramStep.Refused(Reason.MALFORMED, "e=other-error"));
    }

    @Test
    void whoGetsAnotherPasswordMeanwhileDoesNotGetIn() throws ScramException {
        Account anna = registered("Anna");
        ScramLogin login = accounts.scram(HERE);
        String answer = answer(login, client("Anna", PASSWORD));
        accounts.changePassword(anna.person(), PASSWORD, "a better password", HERE);
        assertThat(login.finish(answer)).isInstanceOf(ScramStep.Refused.class);
    }

    private ScramStep.Refused refusal(String name, String password) throws ScramException {
        ScramLogin login = accounts.scram(HERE);
        return (ScramStep.Refused) login.finish(answer(login, client(name, password)));
    }

    private static String answer(ScramLogin login, ScramClient client) throws ScramException {
        Challenge challenge =
                (Challenge) login.challenge(client.clientFirstMessage().toString());
        client.serverFirstMessage(challenge.serverFirst());
        return client.clientFinalMessage().toString();
    }

    private static ScramClient client(String name, String password) {
        return ScramClient.builder()
                .advertisedMechanisms(List.of("SCRAM-SHA-256"))
                .username(name)
                .password(password.toCharArray())
                .build();
    }

    private Account registered(String name) {
        AccountAnswer answer = accounts.register(new PersonIds().person(), new Nickname(name), PASSWORD)
                .toCompletableFuture()
                .join();
        return ((AccountAnswer.Done) answer).account();
    }
}
