package cortile.core.service;

import cortile.core.audit.Actor;
import cortile.core.authority.Authority;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.authority.Permission;
import cortile.core.directory.Access;
import cortile.core.directory.Membership;
import cortile.core.directory.Role;
import cortile.core.directory.RoomProfile;
import cortile.core.event.Moderated;
import cortile.core.event.ModerationAct;
import cortile.core.event.RoleChanged;
import cortile.core.event.RoomChanged;
import cortile.core.event.RoomEvent;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.service.AuditService.Deed;
import cortile.core.session.Seat;
import cortile.core.session.Session;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changing what a room is about, who may enter and who may do what. Called on the session's lane; never blocks. */
public final class RuleService {

    private static final int MOST_RETENTION_DAYS = 36_500;

    private static final String ROLE = "role";

    private final RoomCatalogue catalogue;
    private final RoomPasswords passwords;
    private final Acquaintances acquaintances;
    private final AuditService audit;

    /** One rule that is changed, and how that is written down. */
    private record Rule(Permission permission, String act, String value, UnaryOperator<RoomProfile> change) {}

    RuleService(RoomCatalogue catalogue, RoomPasswords passwords, Acquaintances acquaintances, AuditService audit) {
        this.catalogue = catalogue;
        this.passwords = passwords;
        this.acquaintances = acquaintances;
        this.audit = audit;
    }

    /** Says what the room is about; nothing, if it is empty. */
    public CompletionStage<Outcome<HostedRoom>> setTopic(Session session, String room, String written) {
        String topic = RoomTopic.tidy(written);
        if (RoomTopic.isTooLong(topic)) {
            return denied(Denial.TOO_LONG);
        }
        return change(session, room, new Rule(Permission.SET_TOPIC, "topic", "", profile -> profile.withTopic(topic)));
    }

    /**
     * Says who may enter from now on; whoever is in stays in.
     *
     * @param password for {@link Access#PASSWORD}, else null
     */
    public CompletionStage<Outcome<HostedRoom>> setAccess(
            Session session, String room, Access access, @Nullable String password) {
        if (access == Access.DIRECT || room.equals(RoomCatalogue.LOBBY)) {
            return denied(Denial.FORBIDDEN);
        } else if (access != Access.PASSWORD) {
            return change(session, room, accessRule(access, null));
        }
        return Stages.then(
                passwords.verifierOf(password == null ? "" : password),
                verifier -> change(session, room, accessRule(access, verifier)));
    }

    private static Rule accessRule(Access access, @Nullable String verifier) {
        return new Rule(Permission.RULE, "access", access.wireName(), profile -> profile.withAccess(access, verifier));
    }

    /**
     * Says what those may do who have no higher role: read, or speak as well. Whoever is in becomes that too, and is given the
     * word again one by one, by {@link #setRole}: the room is moderated.
     */
    public CompletionStage<Outcome<HostedRoom>> setNewcomers(Session session, String room, Role role) {
        if (role.isAtLeast(Role.MODERATOR)) {
            return denied(Denial.FORBIDDEN);
        }
        Rule rule = new Rule(Permission.RULE, "newcomers", role.wireName(), profile -> profile.withNewcomers(role));
        return Stages.then(change(session, room, rule), hosted -> makeAll(session, hosted, role));
    }

    private CompletionStage<Outcome<HostedRoom>> makeAll(Session session, HostedRoom hosted, Role role) {
        return Stages.onLane(
                session,
                catalogue.rememberAll(
                        hosted, known -> known.role().isAtLeast(Role.MODERATOR) ? known : known.withRole(role)),
                done -> {
                    ModerationAct act = role == Role.READER ? ModerationAct.MODERATED : ModerationAct.UNMODERATED;
                    String by = session.person().name().value();
                    hosted.room()
                            .tell((room, at) ->
                                    new Moderated(room, at, session.id(), by, act, "", Optional.empty(), ""));
                    return Outcome.done(hosted);
                });
    }

    /** Says after how many days messages are forgotten; 0 for never. */
    public CompletionStage<Outcome<HostedRoom>> setRetention(Session session, String room, int days) {
        return days < 0 || days > MOST_RETENTION_DAYS
                ? denied(Denial.TOO_LONG)
                : change(
                        session,
                        room,
                        new Rule(
                                Permission.RULE,
                                "retention",
                                Integer.toString(days),
                                profile -> profile.withRetentionDays(days)));
    }

    private CompletionStage<Outcome<HostedRoom>> change(Session session, String room, Rule rule) {
        Optional<Seat> seat = session.seat(room);
        Optional<Denial> denial = seat.isEmpty()
                ? Optional.of(Denial.NOT_IN_ROOM)
                : Authority.authorize(seat.get().role(), rule.permission());
        if (denial.isPresent() || seat.get().hosted().isDirect()) {
            return denied(denial.orElse(Denial.FORBIDDEN));
        }
        HostedRoom hosted = seat.get().hosted();
        return Stages.onLane(session, catalogue.change(hosted, rule.change()), before -> {
            writeDown(ModerationService.actor(session), new Deed(rule.act(), "", hosted.name(), rule.value()));
            tellChange(session, hosted, before);
            return Outcome.done(hosted);
        });
    }

    private static void tellChange(Session session, HostedRoom hosted, RoomProfile before) {
        RoomProfile now = hosted.profile();
        boolean topicChanged = !now.topic().equals(before.topic());
        if (topicChanged || now.access() != before.access()) {
            hosted.room()
                    .tell((room, at) -> new RoomChanged(
                            room,
                            at,
                            session.id(),
                            session.person().name().value(),
                            now.access(),
                            now.topic(),
                            topicChanged));
        }
    }

    /** Gives somebody a role. */
    public CompletionStage<Outcome<HostedRoom>> setRole(Session session, String room, String name, Role role) {
        return acquaintances
                .named(name)
                .map(whose -> setRole(session, room, whose, role))
                .orElseGet(() -> denied(Denial.NO_SUCH_PERSON));
    }

    private CompletionStage<Outcome<HostedRoom>> setRole(
            Session session, String room, Acquaintances.Known whose, Role role) {
        Optional<Seat> seat = session.seat(room);
        Optional<Denial> denial = seat.isEmpty()
                ? Optional.of(Denial.NOT_IN_ROOM)
                : Authority.authorizeRole(seat.get().role(), seat.get().hosted().roleOf(whose.id()), role);
        return denial.isPresent()
                ? denied(denial.get())
                : give(session, seat.get().hosted(), whose, role);
    }

    private CompletionStage<Outcome<HostedRoom>> give(
            Session session, HostedRoom hosted, Acquaintances.Known whose, Role role) {
        String by = session.person().name().value();
        return Stages.onLane(session, give(hosted, whose, role), done -> {
            writeDown(ModerationService.actor(session), new Deed(ROLE, whose.name(), hosted.name(), role.wireName()));
            hosted.room().tell((room, at) -> new RoleChanged(room, at, session.id(), by, whose.name(), role));
            return Outcome.done(hosted);
        });
    }

    /** Gives somebody a role in an operator's name; from any thread. */
    public CompletionStage<Outcome<HostedRoom>> appoint(Actor by, HostedRoom hosted, String name, Role role) {
        Optional<Acquaintances.Known> whose = acquaintances.named(name);
        return whose.isEmpty()
                ? denied(Denial.NO_SUCH_PERSON)
                : give(hosted, whose.get(), role).handle((done, failure) -> {
                    if (failure != null) {
                        return Outcome.denied(Denial.NOT_STORED);
                    }
                    writeDown(by, new Deed(ROLE, whose.get().name(), hosted.name(), role.wireName()));
                    hosted.room()
                            .tell((room, at) -> new RoleChanged(
                                    room,
                                    at,
                                    RoomEvent.NOBODY,
                                    by.shownName(),
                                    whose.get().name(),
                                    role));
                    return Outcome.done(hosted);
                });
    }

    private void writeDown(Actor by, Deed deed) {
        // A log that fails says so; what it misses was done all the same.
        var unused = audit.writeDown(by, deed);
    }

    private CompletionStage<Void> give(HostedRoom hosted, Acquaintances.Known whose, Role role) {
        boolean isLobby = hosted.name().equals(RoomCatalogue.LOBBY);
        return catalogue.remember(
                hosted,
                whose.id(),
                known -> known.orElseGet(() -> new Membership(hosted.name(), whose.id(), whose.name(), role, isLobby))
                        .withRole(role));
    }

    private static CompletionStage<Outcome<HostedRoom>> denied(Denial denial) {
        return CompletableFuture.completedFuture(Outcome.denied(denial));
    }
}
