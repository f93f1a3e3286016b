package cortile.core.service;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.password.Guess;
import cortile.core.password.Password;
import cortile.core.password.PasswordDesk;
import cortile.core.password.Verifier;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Rooms' passwords at the desk where accounts' are checked too. Thread-safe. */
final class DeskPasswords implements RoomPasswords {

    private final PasswordDesk desk;

    DeskPasswords(PasswordDesk desk) {
        this.desk = desk;
    }

    @Override
    public CompletionStage<Outcome<String>> verifierOf(String password) {
        return Password.problemOf(password).isPresent()
                ? CompletableFuture.completedFuture(Outcome.denied(Denial.BAD_PASSWORD))
                : desk.derive(new Password(password))
                        .thenApply(derived -> derived.map(verifier -> Outcome.done(verifier.text()))
                                .orElseGet(() -> Outcome.denied(Denial.BUSY)));
    }

    @Override
    public CompletionStage<Outcome<Boolean>> matches(String verifier, String password, String room, String address) {
        Optional<Verifier> kept = Verifier.parse(verifier);
        return kept.isEmpty()
                ? CompletableFuture.completedFuture(Outcome.done(false))
                : desk.check(kept.get(), password, new Guess("room " + room, address))
                        .thenApply(DeskPasswords::outcome);
    }

    private static Outcome<Boolean> outcome(PasswordDesk.Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> Outcome.done(true);
            case WRONG -> Outcome.done(false);
            case TOO_MANY_TRIES -> Outcome.denied(Denial.TOO_MANY_TRIES);
            case BUSY -> Outcome.denied(Denial.BUSY);
        };
    }
}
