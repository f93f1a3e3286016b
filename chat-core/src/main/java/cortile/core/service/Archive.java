package cortile.core.service;

import cortile.core.authority.Authority;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.authority.Permission;
import cortile.core.history.Page;
import cortile.core.search.Found;
import cortile.core.search.MessageSearch;
import cortile.core.search.Query;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reading what was said, as far as a session may. Called on the session's lane, which is also where answers come. */
public final class Archive {

    private final MessageSearch search;

    Archive(MessageSearch search) {
        this.search = search;
    }

    /** The first entries after a place in the room's order. */
    public CompletionStage<Outcome<Page>> after(Session session, String room, long seq, int limit) {
        return read(session, room, seat -> seat.room().after(seq, limit));
    }

    /** The last entries before a place in the room's order. */
    public CompletionStage<Outcome<Page>> before(Session session, String room, long seq, int limit) {
        return read(session, room, seat -> seat.room().before(seq, limit));
    }

    private static CompletionStage<Outcome<Page>> read(
            Session session, String room, Function<Seat, CompletionStage<Page>> reading) {
        Optional<Seat> seat = session.seat(room);
        Optional<Denial> denial = seat.isEmpty()
                ? Optional.of(Denial.NOT_IN_ROOM)
                : Authority.authorize(seat.get().role(), Permission.READ);
        return denial.isPresent()
                ? CompletableFuture.completedFuture(Outcome.denied(denial.get()))
                : onLane(session, reading.apply(seat.get()));
    }

    /**
     * The newest messages that have every word.
     *
     * @param room exact name; null for all rooms the session is in
     * @param author only what this name said; null for everybody
     * @param skip how many of the newest that fit are known
     */
    public CompletionStage<Outcome<Found>> search(
            Session session, @Nullable String room, String words, @Nullable String author, int skip, int limit) {
        Set<String> rooms = session.seats().stream()
                .filter(seat -> room == null || seat.room().name().equals(room))
                .filter(seat ->
                        Authority.authorize(seat.role(), Permission.READ).isEmpty())
                .map(seat -> seat.room().name())
                .collect(Collectors.toSet());
        if (rooms.isEmpty()) {
            return CompletableFuture.completedFuture(Outcome.denied(Denial.NOT_IN_ROOM));
        }
        return onLane(session, search.find(new Query(rooms, words, author, skip, limit)));
    }

    private static <T> CompletionStage<Outcome<T>> onLane(Session session, CompletionStage<T> reading) {
        return reading.handleAsync(
                (read, failure) -> failure == null ? Outcome.done(read) : Outcome.denied(Denial.NOT_READABLE),
                session.lane());
    }
}
