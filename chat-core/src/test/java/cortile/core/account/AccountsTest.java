package cortile.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.account.AccountAnswer.Done;
import cortile.core.account.AccountAnswer.NotStored;
import cortile.core.account.AccountAnswer.Reason;
import cortile.core.account.AccountAnswer.Refused;
import cortile.core.directory.Account;
import cortile.core.directory.DirectoryChange;
import cortile.core.directory.MemoryDirectory;
import cortile.core.password.Guesses;
import cortile.core.password.PasswordDesk;
import cortile.core.password.PasswordDesk.Capacity;
import cortile.protocol.text.Nickname;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final String PASSWORD = "a good password";
    private static final String HERE = "192.0.2.1";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final MemoryDirectory directory = new MemoryDirectory();
    private final Queue<Runnable> lent = new ArrayDeque<>();
    private final Accounts accounts = open(Runnable::run);

    private Accounts open(Executor executor) {
        PasswordDesk desk = new PasswordDesk(executor, new Capacity(2, 50, 1), new Guesses(() -> 0));
        return new Accounts(directory.load(), directory, desk, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whoRegistersCanLogInHoweverTheNameIsWritten() {
        Account anna = registered("Anna");
        assertThat(anna.nameKey()).isEqualTo("anna");
        assertThat(anna.createdAt()).isEqualTo(NOW);
        assertThat(directory.load().accounts()).containsExactly(anna);
        assertThat(now(accounts.login("ANN\u0410", PASSWORD, HERE))).isEqualTo(new Done(anna));
        assertThat(accounts.find("anna")).contains(anna);
        assertThat(accounts.of(anna.person())).contains(anna);
    }

    @Test
    void anAccountIsThereAgainAfterARestart() {
        Account anna = registered("Anna");
        Accounts again = open(Runnable::run);
        assertThat(again.isReserved(new Nickname("\u0430nna"))).isTrue();
        assertThat(now(again.login("anna", PASSWORD, HERE))).isEqualTo(new Done(anna));
    }

    @Test
    void ofAccountsThatHaveComeToLookAlikeTheOlderKeepsTheNameAndBothTheirTokens() {
        Account anna = registered("Anna");
        Account younger = new Account("a-2", "\u0430nna", "another key", anna.verifier(), 1, NOW.plusSeconds(1));
        directory.store(List.of(new DirectoryChange.SaveAccount(younger)));
        Accounts again = open(Runnable::run);
        assertThat(again.find("\u0430nna")).contains(anna);
        assertThat(again.honours(new Token("a-2", new Nickname("\u0430nna"), "stay", 1, NOW)))
                .isTrue();
        assertThat(now(again.changePassword("a-2", PASSWORD, "a better password", HERE)))
                .isInstanceOf(Done.class);
        assertThat(again.of(anna.person())).contains(anna);
        assertThat(now(again.delete("a-2", "a better password", HERE))).isInstanceOf(Done.class);
        assertThat(again.find("anna")).contains(anna);
    }

    @Test
    void aWrongPasswordAndAMissingAccountAreToldApartByNobody() {
        registered("Anna");
        Refused wrong = new Refused(Reason.WRONG_PASSWORD);
        assertThat(now(accounts.login("Anna", "a bad password", HERE))).isEqualTo(wrong);
        assertThat(now(accounts.login("Mario", "a bad password", HERE))).isEqualTo(wrong);
        assertThat(now(accounts.login("", "", HERE))).isEqualTo(wrong);
        for (int i = 0; i < 4; i++) {
            accounts.login("Anna", "a bad password", HERE);
            accounts.login("Mario", "a bad password", HERE);
        }
        Refused tooMany = new Refused(Reason.TOO_MANY_TRIES);
        assertThat(now(accounts.login("Anna", PASSWORD, HERE))).isEqualTo(tooMany);
        assertThat(now(accounts.login("Mario", PASSWORD, HERE))).isEqualTo(tooMany);
    }

    @Test
    void aNameLikeSomebodysIsTaken() {
        registered("Paul");
        for (String name : List.of("paul", "PAUL", "p\u0430ul", "PauI", "Pau1")) {
            assertThat(accounts.isReserved(new Nickname(name))).as(name).isTrue();
            assertThat(now(accounts.register(new PersonIds().person(), new Nickname(name), PASSWORD)))
                    .as(name)
                    .isEqualTo(new Refused(Reason.NAME_TAKEN));
        }
        assertThat(accounts.isReserved(new Nickname("Paula"))).isFalse();
    }

    @Test
    void aPasswordThatIsNoneReservesNothing() {
        assertThat(now(accounts.register(new PersonIds().person(), new Nickname("anna"), "short")))
                .isEqualTo(new Refused(Reason.PASSWORD_TOO_SHORT));
        assertThat(now(accounts.register(new PersonIds().person(), new Nickname("anna"), "x".repeat(300))))
                .isEqualTo(new Refused(Reason.PASSWORD_TOO_LONG));
        assertThat(now(accounts.register(new PersonIds().person(), new Nickname("anna"), "with a \u0007 bell")))
                .isEqualTo(new Refused(Reason.PASSWORD_FORBIDDEN_CHARACTER));
        assertThat(accounts.isReserved(new Nickname("anna"))).isFalse();
    }

    @Test
    void aNameIsReservedWhileItsAccountIsBeingStored() {
        directory.beSlow();
        CompletionStage<AccountAnswer> answer =
                accounts.register(new PersonIds().person(), new Nickname("anna"), PASSWORD);
        assertThat(answer.toCompletableFuture()).isNotDone();
        assertThat(accounts.isReserved(new Nickname("Anna"))).isTrue();
        assertThat(accounts.find("anna")).isEmpty();
        assertThat(now(accounts.register(new PersonIds().person(), new Nickname("ANNA"), PASSWORD)))
                .isEqualTo(new Refused(Reason.NAME_TAKEN));
        directory.storeWaiting();
        assertThat(now(answer)).isInstanceOf(Done.class);
        assertThat(accounts.find("anna")).isPresent();
    }

    @Test
    void anAccountThatCannotBeStoredDoesNotExistAndItsNameIsFree() {
        directory.fail("The disk is full.");
        assertThat(now(accounts.register(new PersonIds().person(), new Nickname("anna"), PASSWORD)))
                .isEqualTo(new NotStored("The disk is full."));
        assertThat(accounts.isReserved(new Nickname("anna"))).isFalse();
        directory.fail(null);
        registered("anna");
    }

    @Test
    void aBusyDeskRegistersNobodyAndReservesNothing() {
        Accounts busy = open(lent::add);
        for (int i = 0; i < 52; i++) {
            busy.register(new PersonIds().person(), new Nickname("name" + i), PASSWORD);
        }
        assertThat(now(busy.register(new PersonIds().person(), new Nickname("anna"), PASSWORD)))
                .isEqualTo(new Refused(Reason.BUSY));
        assertThat(busy.isReserved(new Nickname("anna"))).isFalse();
        assertThat(now(busy.login("anna", PASSWORD, HERE))).isEqualTo(new Refused(Reason.BUSY));
    }

    @Test
    void ofManyWhoRegisterLookAlikesAtOnceOneGetsTheName() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Accounts raced = open(threads);
            for (int round = 0; round < 50; round++) {
                assertThat(winners(raced, threads, round)).hasSize(1);
            }
            assertThat(directory.load().accounts()).hasSize(50);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<AccountAnswer> winners(Accounts raced, ExecutorService threads, int round) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<AccountAnswer>> answers = new ArrayList<>();
        for (String written : List.of("PauI", "paul", "PAUL", "p\u0430ul")) {
            CompletableFuture<AccountAnswer> answer = new CompletableFuture<>();
            answers.add(answer);
            threads.execute(() -> register(raced, start, written + " " + round, answer));
        }
        start.countDown();
        CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)).get(30, TimeUnit.SECONDS);
        return answers.stream()
                .map(CompletableFuture::join)
                .filter(Done.class::isInstance)
                .toList();
    }

    private static void register(
            Accounts raced, CountDownLatch start, String name, CompletableFuture<AccountAnswer> answer) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        raced.register(new PersonIds().person(), new Nickname(name), PASSWORD).thenAccept(answer::complete);
    }

    @Test
    void anotherPasswordMakesAllTokensWorthless() {
        Account anna = registered("Anna");
        SessionTokens tokens = new SessionTokens(MemoryDirectory.IDENTITY, Clock.fixed(NOW, ZoneOffset.UTC));
        Token before = token(tokens, anna);
        assertThat(accounts.honours(before)).isTrue();

        assertThat(now(accounts.changePassword(anna.person(), PASSWORD, "a better password", HERE)))
                .isInstanceOf(Done.class);

        assertThat(accounts.honours(before)).isFalse();
        Account changed = accounts.of(anna.person()).orElseThrow();
        assertThat(accounts.honours(token(tokens, changed))).isTrue();
        assertThat(directory.load().accounts()).containsExactly(changed);
        assertThat(now(accounts.login("anna", PASSWORD, HERE))).isEqualTo(new Refused(Reason.WRONG_PASSWORD));
        assertThat(now(accounts.login("anna", "a better password", HERE))).isEqualTo(new Done(changed));
    }

    private static Token token(SessionTokens tokens, Account account) {
        Nickname name = new Nickname(account.name());
        return tokens.verify(tokens.issue(account.person(), name, "stay", account.tokenEpoch()))
                .orElseThrow();
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsItAndOnlyWhenItIsStored() {
        Account anna = registered("Anna");
        assertThat(now(accounts.changePassword(anna.person(), "a bad password", "a better password", HERE)))
                .isEqualTo(new Refused(Reason.WRONG_PASSWORD));
        assertThat(now(accounts.changePassword(anna.person(), PASSWORD, "bad", HERE)))
                .isEqualTo(new Refused(Reason.PASSWORD_TOO_SHORT));
        assertThat(now(accounts.changePassword("g-nobody", PASSWORD, "a better password", HERE)))
                .isEqualTo(new Refused(Reason.WRONG_PASSWORD));
        directory.fail("The disk is full.");
        assertThat(now(accounts.changePassword(anna.person(), PASSWORD, "a better password", HERE)))
                .isEqualTo(new NotStored("The disk is full."));
        assertThat(accounts.of(anna.person())).contains(anna);
    }

    @Test
    void aDeletedAccountsNameIsFreeAndItsTokensAreWorthless() {
        Account anna = registered("Anna");
        Token token = new Token(anna.person(), new Nickname("Anna"), "stay", anna.tokenEpoch(), NOW);
        assertThat(now(accounts.delete(anna.person(), "a bad password", HERE)))
                .isEqualTo(new Refused(Reason.WRONG_PASSWORD));
        assertThat(accounts.honours(token)).isTrue();

        assertThat(now(accounts.delete(anna.person(), PASSWORD, HERE))).isEqualTo(new Done(anna));

        assertThat(accounts.honours(token)).isFalse();
        assertThat(accounts.isReserved(new Nickname("Anna"))).isFalse();
        assertThat(directory.load().accounts()).isEmpty();
        assertThat(registered("anna").person()).isNotEqualTo(anna.person());
    }

    @Test
    void anAccountIsChangedOnceAtATimeSoThatADeletedOneDoesNotComeBack() {
        Account anna = registered("Anna");
        directory.beSlow();
        CompletionStage<AccountAnswer> deleted = accounts.delete(anna.person(), PASSWORD, HERE);
        assertThat(now(accounts.changePassword(anna.person(), PASSWORD, "a better password", HERE)))
                .isEqualTo(new Refused(Reason.BUSY));
        directory.failWaiting("The disk is full.");
        assertThat(now(deleted)).isEqualTo(new NotStored("The disk is full."));
        CompletionStage<AccountAnswer> again = accounts.delete(anna.person(), PASSWORD, HERE);
        directory.storeWaiting();
        assertThat(now(again)).isEqualTo(new Done(anna));
        assertThat(directory.load().accounts()).isEmpty();
    }

    @Test
    void whoIsDeletedWhileLoggingInDoesNotGetIn() {
        Account anna = registered("Anna");
        Accounts slow = open(lent::add);
        CompletionStage<AccountAnswer> login = slow.login("anna", PASSWORD, HERE);
        CompletionStage<AccountAnswer> deleted = slow.delete(anna.person(), PASSWORD, HERE);
        Runnable first = lent.remove();
        lent.remove().run();
        assertThat(now(deleted)).isEqualTo(new Done(anna));
        first.run();
        assertThat(now(login)).isEqualTo(new Refused(Reason.WRONG_PASSWORD));
    }

    @Test
    void aGuestsTokenIsHonouredUntilTheGuestRegisters() {
        Token asGuest = new Token("p-1", new Nickname("anna"), "stay", Accounts.GUEST_EPOCH, NOW);
        assertThat(accounts.honours(asGuest)).isTrue();
        now(accounts.register("p-1", new Nickname("anna"), PASSWORD));
        assertThat(accounts.honours(asGuest)).isFalse();
        assertThat(accounts.honours(new Token("p-1", new Nickname("anna"), "stay", 1, NOW)))
                .isTrue();
    }

    private Account registered(String name) {
        AccountAnswer answer = now(accounts.register(new PersonIds().person(), new Nickname(name), PASSWORD));
        assertThat(answer).isInstanceOf(Done.class);
        return ((Done) answer).account();
    }

    private static <T> T now(CompletionStage<T> stage) {
        assertThat(stage.toCompletableFuture()).isDone();
        return stage.toCompletableFuture().join();
    }
}
