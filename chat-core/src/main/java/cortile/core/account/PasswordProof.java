package cortile.core.account;

import cortile.core.account.AccountAnswer.Done;
import cortile.core.account.AccountAnswer.Reason;
import cortile.core.account.AccountAnswer.Refused;
import cortile.core.directory.Account;
import cortile.core.directory.ServerIdentity;
import cortile.core.name.NameKey;
import cortile.core.password.Guess;
import cortile.core.password.Guesses;
import cortile.core.password.PasswordDesk;
import cortile.core.password.Verifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Tells whether somebody knows an account's password, and not whether there is the account: what has none is checked
 * against a decoy that stays the same, and takes as long. Thread-safe.
 */
final class PasswordProof {

    private static final int SALT_BYTES = 16;

    private final AccountBook book;
    private final PasswordDesk desk;
    private final ServerSecret decoySecret;

    PasswordProof(AccountBook book, PasswordDesk desk, ServerIdentity identity) {
        this.book = book;
        this.desk = desk;
        this.decoySecret = new ServerSecret(identity, "salts of accounts there are not");
    }

    /**
     * By the password itself; done where it is the account's.
     *
     * @param name that was asked for, also where there is no such account
     */
    CompletionStage<AccountAnswer> byPassword(Optional<Account> account, String name, String password, String address) {
        Verifier verifier = verifier(account, name);
        return desk.check(verifier, password, guess(account, name, address)).thenApply(verdict -> switch (verdict) {
            case RIGHT ->
                account.flatMap(this::unchanged)
                        .<AccountAnswer>map(Done::new)
                        .orElseGet(() -> new Refused(Reason.WRONG_PASSWORD));
            case WRONG -> new Refused(Reason.WRONG_PASSWORD);
            case TOO_MANY_TRIES -> new Refused(Reason.TOO_MANY_TRIES);
            case BUSY -> new Refused(Reason.BUSY);
        });
    }

    Optional<Account> named(String name) {
        return book.named(name);
    }

    /** The account as it is now, unless it was deleted or got another password since. */
    Optional<Account> unchanged(Account proved) {
        return book.of(proved.person()).filter(now -> now.verifier().equals(proved.verifier()));
    }

    Verifier verifier(Optional<Account> account, String name) {
        return account.flatMap(there -> Verifier.parse(there.verifier())).orElseGet(() -> decoy(name));
    }

    private Verifier decoy(String name) {
        byte[] salt = Arrays.copyOf(decoySecret.mac(NameKey.of(name)), SALT_BYTES);
        return Verifier.decoy(salt, desk.iterations());
    }

    static Guess guess(Optional<Account> account, String name, String address) {
        return new Guess(NameKey.of(account.map(Account::name).orElse(name)), address);
    }

    Guesses guesses() {
        return desk.guesses();
    }
}
