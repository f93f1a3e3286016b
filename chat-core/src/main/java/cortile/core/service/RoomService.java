package cortile.core.service;

import cortile.core.authority.Authority;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.authority.Permission;
import cortile.core.directory.Access;
import cortile.core.directory.Membership;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.session.People;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import cortile.core.settings.RoomPolicy;
import cortile.protocol.text.RoomName;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Making, entering and leaving rooms. Called on the session's lane, which is also where answers come; never blocks.
 *
 * <p>Where a person has several devices, all of them enter and leave together.
 */
public final class RoomService {

    private final RoomCatalogue catalogue;
    private final RoomPolicy policy;
    private final RoomPasswords passwords;
    private final People people;
    private final Acquaintances acquaintances;
    private final BanList bans;
    private final Clock clock;
    private final HostedRoom lobby;

    RoomService(
            RoomCatalogue catalogue,
            RoomPolicy policy,
            RoomPasswords passwords,
            People people,
            Acquaintances acquaintances,
            BanList bans,
            Clock clock) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.passwords = passwords;
        this.people = people;
        this.acquaintances = acquaintances;
        this.bans = bans;
        this.clock = clock;
        this.lobby = catalogue.lobby();
    }

    /** The rooms the session's person may know of, by name; no conversations of two. */
    public List<HostedRoom> list(Session session) {
        String person = session.person().id();
        return catalogue.all().stream()
                .filter(room -> RoomCatalogue.isListedFor(room, person))
                .sorted(Comparator.comparing(HostedRoom::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The room of this name, however it is written, if the session's person may know of it. */
    public Optional<HostedRoom> find(Session session, String written) {
        return catalogue
                .find(RoomName.tidy(written))
                .filter(room -> RoomCatalogue.isListedFor(room, session.person().id()));
    }

    /**
     * Makes a room and enters it as its owner.
     *
     * @param written its name, as a person writes it
     * @param password for {@link Access#PASSWORD}, else null
     */
    public CompletionStage<Outcome<Seat>> create(
            Session session, String written, Access access, @Nullable String password, String topic) {
        String name = RoomName.tidy(written);
        Optional<Denial> denial = mayCreate(session, name, access);
        if (denial.isPresent()) {
            return denied(denial.get());
        }
        RoomProfile profile =
                new RoomProfile(name, access, RoomTopic.tidy(topic), null, Role.MEMBER, 0, 0, clock.instant());
        if (access != Access.PASSWORD) {
            return make(session, profile);
        }
        return Stages.then(
                passwords.verifierOf(password == null ? "" : password),
                verifier -> make(session, profile.withAccess(access, verifier)));
    }

    private Optional<Denial> mayCreate(Session session, String name, Access access) {
        boolean allowed = Authority.belongs(
                policy.creators(),
                session.person().isRegistered(),
                lobby.roleOf(session.person().id()));
        if (RoomName.problemOf(name).isPresent()) {
            return Optional.of(Denial.BAD_ROOM_NAME);
        } else if (!allowed || access == Access.DIRECT) {
            return Optional.of(Denial.FORBIDDEN);
        }
        boolean full = catalogue.size() >= policy.maxRooms() || isInTooMany(session);
        return full ? Optional.of(Denial.TOO_MANY_ROOMS) : Optional.empty();
    }

    private static boolean isInTooMany(Session session) {
        return session.seats().size() >= RoomPolicy.MAX_ROOMS_OF_SESSION;
    }

    private CompletionStage<Outcome<Seat>> make(Session session, RoomProfile profile) {
        Membership owner = new Membership(
                profile.name(), session.person().id(), session.person().name().value(), Role.OWNER, true);
        return Stages.onLane(
                session,
                catalogue.create(profile, List.of(owner)),
                made -> made.map(room -> Outcome.done(enterEverywhere(session, room)))
                        .orElseGet(() -> Outcome.denied(Denial.ROOM_EXISTS)));
    }

    /**
     * Enters a room.
     *
     * @param written its name, as a person writes it
     * @param password null for none
     */
    public CompletionStage<Outcome<Seat>> join(Session session, String written, @Nullable String password) {
        Optional<HostedRoom> found = catalogue.find(RoomName.tidy(written));
        if (found.isEmpty()) {
            return denied(Denial.NO_SUCH_ROOM);
        }
        HostedRoom room = found.get();
        Optional<Seat> seat = session.seat(room.name());
        if (seat.isPresent() || room == lobby) {
            return CompletableFuture.completedFuture(Outcome.done(session.enter(room)));
        } else if (isInTooMany(session)) {
            return denied(Denial.TOO_MANY_ROOMS);
        }
        return bans.of(session, room).isPresent() ? denied(Denial.BANNED) : join(session, room, password);
    }

    private CompletionStage<Outcome<Seat>> join(Session session, HostedRoom room, @Nullable String password) {
        boolean known = room.membershipOf(session.person().id()).isPresent();
        Optional<Denial> denial = Authority.authorizeEntry(room.profile().access(), known);
        if (denial.isEmpty()) {
            return admit(session, room);
        }
        return denial.get() == Denial.WRONG_PASSWORD && password != null
                ? joinByPassword(session, room, password)
                : denied(denial.get());
    }

    private CompletionStage<Outcome<Seat>> joinByPassword(Session session, HostedRoom room, String password) {
        String verifier = room.profile().verifier();
        return Stages.then(
                passwords.matches(verifier == null ? "" : verifier, password, room.name(), session.host()),
                matches -> matches ? admit(session, room) : denied(Denial.WRONG_PASSWORD));
    }

    private CompletionStage<Outcome<Seat>> admit(Session session, HostedRoom room) {
        return Stages.onLane(
                session,
                remember(session, room, true),
                done -> session.hasEnded()
                        ? Outcome.denied(Denial.NOT_IN_ROOM)
                        : Outcome.done(enterEverywhere(session, room)));
    }

    private CompletionStage<Void> remember(Session session, HostedRoom room, boolean joined) {
        String person = session.person().id();
        String name = session.person().name().value();
        return catalogue.remember(
                room,
                person,
                known -> known.orElseGet(() -> new Membership(
                                room.name(), person, name, room.profile().newcomers(), joined))
                        .withJoined(name, joined));
    }

    private Seat enterEverywhere(Session session, HostedRoom room) {
        Seat seat = session.enter(room);
        session.person().sessions().stream().filter(other -> other != session).forEach(other -> other.enterLater(room));
        return seat;
    }

    /** Leaves a room; nobody leaves the lobby for good, nor a conversation of two. */
    public CompletionStage<Outcome<HostedRoom>> leave(Session session, String written) {
        Optional<HostedRoom> found = catalogue.find(RoomName.tidy(written));
        if (found.isEmpty() || session.seat(found.get().name()).isEmpty()) {
            return denied(Denial.NOT_IN_ROOM);
        }
        HostedRoom room = found.get();
        if (room == lobby || room.isDirect()) {
            return denied(Denial.FORBIDDEN);
        }
        return Stages.onLane(session, remember(session, room, false), done -> {
            session.leave(room);
            session.person().sessions().forEach(other -> other.leaveLater(room));
            return Outcome.done(room);
        });
    }

    /** Takes the person, of whom the directory remembers nothing any more, out of every room but the lobby. */
    void forget(Session session) {
        catalogue.forget(session.person().id()).stream()
                .filter(room -> room != lobby)
                .forEach(room -> session.person().sessions().forEach(any -> any.leaveLater(room)));
    }

    /** Enters the lobby and every room the person was in before that the session follows, the lobby first. */
    public List<Seat> enterKnown(Session session) {
        Seat first = session.enter(lobby);
        catalogue.joinedBy(session.person().id()).stream()
                .filter(room -> room != lobby && session.follows(room))
                .filter(room -> bans.of(session, room).isEmpty())
                .sorted(Comparator.comparing(HostedRoom::name))
                .forEach(session::enter);
        return Stages.firstThenOthers(first, session.seats());
    }

    /** Lets somebody into a private room. */
    public CompletionStage<Outcome<HostedRoom>> invite(Session session, String room, String name) {
        return acquaintances
                .named(name)
                .map(guest -> invite(session, room, guest))
                .orElseGet(() -> denied(Denial.NO_SUCH_PERSON));
    }

    private CompletionStage<Outcome<HostedRoom>> invite(Session session, String room, Acquaintances.Known guest) {
        Optional<Seat> seat = session.seat(room);
        Optional<Denial> denial = seat.isEmpty()
                ? Optional.of(Denial.NOT_IN_ROOM)
                : Authority.authorize(seat.get().role(), Permission.INVITE);
        if (denial.isPresent()) {
            return denied(denial.get());
        }
        HostedRoom hosted = seat.get().hosted();
        String by = session.person().name().value();
        Membership invited = new Membership(
                hosted.name(), guest.id(), guest.name(), hosted.profile().newcomers(), false);
        return Stages.onLane(session, catalogue.remember(hosted, guest.id(), known -> known.orElse(invited)), done -> {
            people.forEachSession(guest.id(), other -> other.tellLater(news -> news.invited(hosted.name(), by)));
            return Outcome.done(hosted);
        });
    }

    private static <T> CompletionStage<Outcome<T>> denied(Denial denial) {
        return CompletableFuture.completedFuture(Outcome.denied(denial));
    }
}
