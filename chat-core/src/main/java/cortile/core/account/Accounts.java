package cortile.core.account;

import cortile.core.account.AccountAnswer.Done;
import cortile.core.account.AccountAnswer.NotStored;
import cortile.core.account.AccountAnswer.Reason;
import cortile.core.account.AccountAnswer.Refused;
import cortile.core.directory.Account;
import cortile.core.directory.Directory;
import cortile.core.directory.DirectoryChange;
import cortile.core.directory.DirectoryContents;
import cortile.core.history.HistoryException;
import cortile.core.name.NameKey;
import cortile.core.password.Password;
import cortile.core.password.PasswordDesk;
import cortile.core.password.Verifier;
import cortile.protocol.text.Nickname;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Registers people, lets them in by password, and reserves their names.
 *
 * <p>Everything is remembered here and stored in the directory before it counts. An address is the host a try comes from,
 * without the port. Thread-safe; no method blocks. Stages complete on the caller's thread, the password desk's or the
 * directory's, and fail only where there is a bug.
 */
public final class Accounts {

    /** What the tokens of people without an account hold. */
    public static final int GUEST_EPOCH = 0;

    private final AccountBook book;
    private final Directory directory;
    private final PasswordDesk desk;
    private final Clock clock;
    private final PasswordProof proof;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param opened what the directory held at opening
     */
    public Accounts(DirectoryContents opened, Directory directory, PasswordDesk desk, Clock clock) {
        this.book = new AccountBook(opened.accounts());
        this.directory = directory;
        this.desk = desk;
        this.clock = clock;
        this.proof = new PasswordProof(book, desk, opened.identity());
    }

    /** Whether an account has the name or one that looks like it, or is just being registered with one. */
    public boolean isReserved(Nickname name) {
        return book.isReserved(name.value());
    }

    /** Every account, in no order. */
    public List<Account> all() {
        return book.all();
    }

    /** The account meant by the name, however it is written. */
    public Optional<Account> find(String name) {
        return book.named(name);
    }

    /** The account of the person; empty for guests. */
    public Optional<Account> of(String person) {
        return book.of(person);
    }

    /** Whether a token with a good signature lets its person in: those of an account until its password is changed. */
    public boolean honours(Token token) {
        return of(token.person()).map(Account::tokenEpoch).orElse(GUEST_EPOCH) == token.epoch();
    }

    /**
     * Makes an account for a guest, and reserves the name: at once, and for good where the answer is {@link Done}.
     *
     * @param person id of the guest, who stays the same person
     * @param name which nobody else goes by at the moment: that is the caller's to see to
     */
    public CompletionStage<AccountAnswer> register(String person, Nickname name, String password) {
        Optional<Password.Problem> problem = Password.problemOf(password);
        if (problem.isPresent()) {
            return refused(Reason.of(problem.get()));
        }
        if (!book.claim(name.value(), person)) {
            return refused(Reason.NAME_TAKEN);
        }
        return derive(password, verifier -> keep(newAccount(person, name, verifier)))
                .whenComplete((answer, bug) -> {
                    if (!(answer instanceof Done)) {
                        book.release(name.value(), person);
                    }
                });
    }

    private Account newAccount(String person, Nickname name, Verifier verifier) {
        return new Account(person, name.value(), NameKey.of(name.value()), verifier.text(), 1, clock.instant());
    }

    /** Lets somebody in whose client can only send the password itself. */
    public CompletionStage<AccountAnswer> login(String name, String password, String address) {
        return proof.byPassword(find(name), name, password, address);
    }

    /** A login that never shows the password. */
    public ScramLogin scram(String address) {
        return new ScramLogin(proof, random, address);
    }

    /** Replaces the password; all tokens given before are worthless then. */
    public CompletionStage<AccountAnswer> changePassword(
            String person, String password, String replacement, String address) {
        Optional<Password.Problem> problem = Password.problemOf(replacement);
        return problem.isPresent()
                ? refused(Reason.of(problem.get()))
                : change(person, password, address, account -> derive(replacement, v -> keep(renewed(account, v))));
    }

    private static Account renewed(Account old, Verifier verifier) {
        return new Account(
                old.person(), old.name(), old.nameKey(), verifier.text(), old.tokenEpoch() + 1, old.createdAt());
    }

    /** Deletes the account; its name can be had by anybody then. */
    public CompletionStage<AccountAnswer> delete(String person, String password, String address) {
        return change(
                person,
                password,
                address,
                account -> store(new DirectoryChange.RemoveAccount(person), account, () -> book.remove(account)));
    }

    /** One change of an account at a time: a later one must not bring back what an earlier one removed. */
    private CompletionStage<AccountAnswer> change(
            String person, String password, String address, Function<Account, CompletionStage<AccountAnswer>> proved) {
        Optional<Account> account = of(person);
        if (account.isEmpty()) {
            return refused(Reason.WRONG_PASSWORD);
        }
        if (!book.beginChange(person)) {
            return refused(Reason.BUSY);
        }
        return proof.byPassword(account, account.get().name(), password, address)
                .thenCompose(answer -> answer instanceof Done done
                        ? proved.apply(done.account())
                        : CompletableFuture.completedFuture(answer))
                .whenComplete((answer, bug) -> book.endChange(person));
    }

    private CompletionStage<AccountAnswer> derive(
            String password, Function<Verifier, CompletionStage<AccountAnswer>> derived) {
        return desk.derive(new Password(password))
                .thenCompose(verifier -> verifier.map(derived).orElseGet(() -> refused(Reason.BUSY)));
    }

    private CompletionStage<AccountAnswer> keep(Account account) {
        return store(new DirectoryChange.SaveAccount(account), account, () -> book.put(account));
    }

    private CompletionStage<AccountAnswer> store(DirectoryChange change, Account account, Runnable remember) {
        return directory.store(List.of(change)).handle((nothing, failure) -> {
            if (failure != null) {
                return notStored(failure);
            }
            remember.run();
            return new Done(account);
        });
    }

    private static AccountAnswer notStored(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HistoryException expected) {
            return new NotStored(String.valueOf(expected.getMessage()));
        }
        throw new CompletionException(cause);
    }

    private static CompletionStage<AccountAnswer> refused(Reason reason) {
        return CompletableFuture.completedFuture(new Refused(reason));
    }
}
