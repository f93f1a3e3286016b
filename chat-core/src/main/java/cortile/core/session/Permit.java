package cortile.core.session;

import cortile.core.authority.Authority;
import cortile.core.authority.Denial;
import cortile.core.authority.Permission;
import cortile.core.directory.Role;
import cortile.core.history.Content;
import cortile.core.limit.KeyedLimit;
import cortile.core.moderation.Sanction.Kind;
import cortile.core.moderation.Sanctions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * Whether somebody may say or do this in a room now: by role, by what moderators decided, and by the room's pace. Thread-safe.
 *
 * <p>A room without mutes and without slow mode pays for a comparison with nothing each.
 */
public final class Permit {

    /** People a slow room remembers; who spoke before all of them has waited long enough. */
    private static final int MOST_SPEAKERS = 10_000;

    private record Pace(int seconds, KeyedLimit limit) {}

    private final Sanctions sanctions;
    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Pace> paces = new ConcurrentHashMap<>();

    /** @param nanoTime monotonic time in nanoseconds */
    public Permit(Sanctions sanctions, LongSupplier nanoTime) {
        this.sanctions = sanctions;
        this.nanoTime = nanoTime;
    }

    /** Why not; empty where it may be said, which counts as said until {@link #unsaid}. */
    Optional<Denial> take(Seat seat, Content content) {
        Role role = seat.role();
        Permission permission = permission(content);
        Optional<Denial> denial = Authority.authorize(role, permission);
        boolean free = permission != Permission.SPEAK || role.isAtLeast(Role.MODERATOR) || denial.isPresent();
        if (free) {
            return denial;
        } else if (isMuted(seat)) {
            return Optional.of(Denial.MUTED);
        }
        return isSlowed(seat, content) && !pace(seat).take(seat.identity())
                ? Optional.of(Denial.TOO_FAST)
                : Optional.empty();
    }

    private boolean isMuted(Seat seat) {
        return sanctions.haveSome(Kind.MUTE)
                && sanctions
                        .against(Kind.MUTE, seat.visitor(), seat.room().name())
                        .isPresent();
    }

    /** It was not said after all: who tries again need not wait. */
    void unsaid(Seat seat, Content content) {
        if (isSlowed(seat, content) && !seat.role().isAtLeast(Role.MODERATOR)) {
            pace(seat).giveBack(seat.identity());
        }
    }

    private static boolean isSlowed(Seat seat, Content content) {
        return seat.hosted().profile().slowSeconds() > 0 && content instanceof Content.Said;
    }

    private KeyedLimit pace(Seat seat) {
        int seconds = seat.hosted().profile().slowSeconds();
        return paces.compute(
                        seat.room().name(),
                        (room, known) -> known != null && known.seconds() == seconds ? known : newPace(seconds))
                .limit();
    }

    private Pace newPace(int seconds) {
        return new Pace(seconds, new KeyedLimit(1, Duration.ofSeconds(seconds), MOST_SPEAKERS, nanoTime));
    }

    private static Permission permission(Content content) {
        if (content instanceof Content.Reaction) {
            return Permission.REACT;
        } else if (content instanceof Content.Deletion deletion) {
            return deletion.anybodys() ? Permission.DELETE_ANYBODYS : Permission.READ;
        }
        return Permission.SPEAK;
    }
}
