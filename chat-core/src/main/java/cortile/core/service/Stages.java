package cortile.core.service;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** How answers that come later go on. Stateless. */
final class Stages {

    private Stages() {}

    /** Goes on with what an outcome brings, or not. */
    static <T, R> CompletionStage<Outcome<R>> then(
            CompletionStage<Outcome<T>> stage, Function<T, CompletionStage<Outcome<R>>> next) {
        return stage.thenCompose(
                outcome -> outcome.fold(next, denial -> CompletableFuture.completedFuture(Outcome.denied(denial))));
    }

    /** Goes on, on the session's lane, with what was stored; what could not be stored was not done. */
    static <T, R> CompletionStage<Outcome<R>> onLane(
            Session session, CompletionStage<T> storing, Function<T, Outcome<R>> next) {
        return storing.handleAsync(
                (stored, failure) -> failure == null ? next.apply(stored) : Outcome.denied(Denial.NOT_STORED),
                session.lane());
    }

    static List<Seat> firstThenOthers(Seat first, List<Seat> all) {
        List<Seat> ordered = new ArrayList<>(all);
        ordered.remove(first);
        ordered.add(0, first);
        return ordered;
    }
}
