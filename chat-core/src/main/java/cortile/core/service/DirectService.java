package cortile.core.service;

import cortile.core.authority.Authority;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.directory.Access;
import cortile.core.directory.Membership;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.session.People;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import cortile.core.settings.Circle;
import cortile.core.settings.RoomPolicy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conversations of two: rooms that only these two can enter, and are in whenever they are here. Called on the session's
 * lane, which is also where answers come; never blocks.
 */
public final class DirectService {

    /** No room's name begins like this. */
    private static final String MARK = "~";

    private static final int NAME_BYTES = 18;

    private final RoomCatalogue catalogue;
    private final RoomPolicy policy;
    private final People people;
    private final Acquaintances acquaintances;
    private final Clock clock;

    DirectService(RoomCatalogue catalogue, RoomPolicy policy, People people, Acquaintances acquaintances, Clock clock) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.people = people;
        this.acquaintances = acquaintances;
        this.clock = clock;
    }

    /** Opens the conversation with somebody, or goes on with it; both are in it afterwards, with all their devices. */
    public CompletionStage<Outcome<Seat>> open(Session session, String name) {
        String own = session.person().id();
        Optional<Acquaintances.Known> other =
                acquaintances.named(name).filter(known -> !known.id().equals(own));
        if (other.isEmpty()) {
            return denied(Denial.NO_SUCH_PERSON);
        } else if (!isAllowed(session, other.get())) {
            return denied(Denial.NO_DIRECT_MESSAGES);
        }
        String room = nameOf(own, other.get().id());
        Optional<HostedRoom> known = catalogue.named(room);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(Outcome.done(seat(session, known.get())));
        } else if (catalogue.size() >= policy.maxRooms() || session.seats().size() >= RoomPolicy.MAX_ROOMS_OF_SESSION) {
            return denied(Denial.TOO_MANY_ROOMS);
        }
        return make(session, room, other.get());
    }

    private boolean isAllowed(Session session, Acquaintances.Known other) {
        HostedRoom lobby = catalogue.lobby();
        Circle circle = policy.directMessages();
        boolean own = Authority.belongs(
                circle,
                session.person().isRegistered(),
                lobby.roleOf(session.person().id()));
        // Where only moderators may, they may be answered as well.
        return circle == Circle.MODERATORS
                ? own || Authority.belongs(circle, other.registered(), lobby.roleOf(other.id()))
                : own;
    }

    private CompletionStage<Outcome<Seat>> make(Session session, String room, Acquaintances.Known other) {
        RoomProfile profile = new RoomProfile(room, Access.DIRECT, "", null, Role.READER, 0, 0, clock.instant());
        String own = session.person().name().value();
        List<Membership> both = List.of(
                new Membership(room, session.person().id(), own, Role.MEMBER, true),
                new Membership(room, other.id(), other.name(), Role.MEMBER, true));
        return Stages.onLane(
                session,
                catalogue.create(profile, both),
                made -> made.or(() -> catalogue.named(room))
                        .map(hosted -> Outcome.done(seat(session, hosted)))
                        // Both opened it at the same moment and the other's is not stored yet.
                        .orElseGet(() -> Outcome.denied(Denial.BUSY)));
    }

    private Seat seat(Session session, HostedRoom room) {
        Seat seat = session.enter(room);
        room.memberships()
                .forEach(membership -> people.forEachSession(membership.person(), any -> any.enterLater(room)));
        return seat;
    }

    private static String nameOf(String one, String other) {
        String both = Stream.of(one, other).sorted().collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            byte[] start = Arrays.copyOf(digest, NAME_BYTES);
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(start);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static CompletionStage<Outcome<Seat>> denied(Denial denial) {
        return CompletableFuture.completedFuture(Outcome.denied(denial));
    }
}
