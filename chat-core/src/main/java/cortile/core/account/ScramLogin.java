package cortile.core.account;

import cortile.core.account.AccountAnswer.Reason;
import cortile.core.directory.Account;
import cortile.core.password.ClientFirst;
import cortile.core.password.Guess;
import cortile.core.password.ScramExchange;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One login by SCRAM-SHA-256 (RFC 5802, 7677): {@link #challenge}, then {@link #finish}, once each.
 *
 * <p>A name without an account is challenged like any other and fails at the end. Costs microseconds, blocks nobody, and
 * throws nothing whatever a client sends. Confined to one session's thread.
 */
public final class ScramLogin {

    private static final String OTHER_ERROR = "e=other-error";

    private final PasswordProof proof;
    private final SecureRandom random;
    private final String address;
    private Optional<Account> account = Optional.empty();
    private @Nullable Guess guess;
    private @Nullable ScramExchange exchange;

    ScramLogin(PasswordProof proof, SecureRandom random, String address) {
        this.proof = proof;
        this.random = random;
        this.address = address;
    }

    /** Answers the client's first message. */
    public ScramStep challenge(String clientFirst) {
        Optional<ClientFirst> first = ClientFirst.parse(clientFirst);
        if (guess != null || first.isEmpty()) {
            return refused(Reason.MALFORMED);
        }
        String name = first.get().name();
        account = proof.named(name);
        guess = PasswordProof.guess(account, name, address);
        // Asked here as well, so that an honest client does not derive for nothing.
        if (!proof.guesses().permits(guess)) {
            return refused(Reason.TOO_MANY_TRIES);
        }
        exchange = ScramExchange.begin(first.get(), proof.verifier(account, name), random);
        return new ScramStep.Challenge(exchange.serverFirst());
    }

    /** Judges the client's final message; a wrong proof counts as a wrong password. */
    public ScramStep finish(String clientFinal) {
        ScramExchange begun = exchange;
        Guess counted = guess;
        exchange = null;
        if (begun == null || counted == null) {
            return refused(Reason.MALFORMED);
        }
        if (!proof.guesses().take(counted)) {
            return refused(Reason.TOO_MANY_TRIES);
        }
        ScramExchange.End end = begun.finish(clientFinal);
        return switch (end.verdict()) {
            case PROVED -> proved(counted, end.serverFinal());
            case WRONG -> new ScramStep.Refused(Reason.WRONG_PASSWORD, end.serverFinal());
            case MALFORMED -> new ScramStep.Refused(Reason.MALFORMED, end.serverFinal());
        };
    }

    private ScramStep proved(Guess right, String serverFinal) {
        proof.guesses().forgive(right);
        return account.flatMap(proof::unchanged)
                .<ScramStep>map(now -> new ScramStep.Proved(now, serverFinal))
                .orElseGet(() -> refused(Reason.WRONG_PASSWORD));
    }

    private static ScramStep refused(Reason reason) {
        return new ScramStep.Refused(reason, OTHER_ERROR);
    }
}
