package cortile.core.service;

import cortile.core.audit.Actor;
import cortile.core.audit.AuditEntry;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.directory.Directory;
import cortile.core.directory.DirectoryChange;
import cortile.core.directory.DirectoryChange.RemoveSanction;
import cortile.core.directory.DirectoryChange.SaveSanction;
import cortile.core.directory.DirectoryChange.WriteDown;
import cortile.core.event.Moderated;
import cortile.core.event.ModerationAct;
import cortile.core.event.RoomEvent;
import cortile.core.moderation.Sanction;
import cortile.core.moderation.Sanction.Kind;
import cortile.core.moderation.Sanctions;
import cortile.core.moderation.Subject;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.service.AuditService.Deed;
import cortile.core.session.People;
import cortile.core.session.Person;
import cortile.core.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Keeping order: sending people out, bans, mutes and slow mode. What is decided for the lobby, where everybody is, holds on the whole
 * server. Everything is kept, written down in the audit log and told to the room.
 *
 * <p>Thread-safe; never blocks. Answers come on any thread: whoever is a session goes back to its lane.
 */
public final class ModerationService {

    /** Longer is for good. */
    private static final Duration MOST_TIME = Duration.ofDays(3_650);

    /** A day: who wants people to wait longer makes readers of them. */
    public static final int MOST_SLOW_SECONDS = 86_400;

    private final RoomCatalogue catalogue;
    private final Directory directory;
    private final People people;
    private final Sanctions sanctions;
    private final AuditService audit;
    private final Ranks ranks;
    private final Targets targets;
    private final BanList bans;
    private final Expulsion expulsion;

    ModerationService(Services.Parts parts, Acquaintances acquaintances, AuditService audit, BanList bans) {
        this.catalogue = parts.catalogue();
        this.directory = parts.directory();
        this.people = parts.people();
        this.sanctions = parts.sanctions();
        this.audit = audit;
        this.bans = bans;
        this.ranks = bans.ranks();
        this.targets = new Targets(people, acquaintances, ranks);
        this.expulsion = new Expulsion(catalogue, people);
    }

    /**
     * What is to hold from now on.
     *
     * @param whom the name of somebody who is here or owns an account; a range of addresses such as {@code 192.0.2.0/24}; else a
     *     pattern of names such as {@code troll*}
     * @param time empty for good
     * @param reason may be empty
     */
    public record Order(Kind kind, String whom, Optional<Duration> time, String reason) {}

    /** The session's person, as somebody who keeps order. */
    public static Actor actor(Session session) {
        return new Actor(
                session.person().name().value(),
                session.dialect(),
                session.person().id());
    }

    /** Sends a person who is here out of the room, or off the server; the person may come back. */
    public CompletionStage<Outcome<String>> kick(Actor by, HostedRoom room, String name, String reason) {
        Optional<Person> found = people.named(name).filter(person -> expulsion.isIn(person, room));
        Optional<Denial> denial = found.isEmpty()
                ? ranks.authorize(by, room).or(() -> Optional.of(Denial.NO_SUCH_PERSON))
                : ranks.authorize(by, room, found.get().id());
        if (denial.isPresent()) {
            return denied(denial.get());
        }
        Person person = found.get();
        String whom = person.name().value();
        String why = tidy(reason);
        return answered(audit.writeDown(by, new Deed("kick", whom, where(room), why))
                .thenCompose(written -> {
                    tell(by, room, ModerationAct.KICK, whom, Optional.empty(), why);
                    return expulsion.kick(person, room, by, why);
                })
                .thenApply(done -> whom));
    }

    /** Keeps somebody away, or silent; whom a ban hits is sent out at once. One about the same replaces the one before. */
    public CompletionStage<Outcome<Sanction>> impose(Actor by, HostedRoom room, Order order) {
        if (order.time().filter(time -> time.compareTo(MOST_TIME) > 0).isPresent()) {
            return denied(Denial.TOO_LONG);
        }
        return targets.find(by, room, order.whom())
                .fold(subject -> impose(by, room, order, subject), ModerationService::denied);
    }

    private CompletionStage<Outcome<Sanction>> impose(Actor by, HostedRoom room, Order order, Subject subject) {
        List<Sanction> over = new ArrayList<>(sanctions.ended());
        over.addAll(alike(order.kind(), subject.written(), room));
        if (over.isEmpty() && sanctions.isFull()) {
            return denied(Denial.TOO_MANY_SANCTIONS);
        }
        String reason = tidy(order.reason());
        String time = order.time().map(lasting -> lasting + " ").orElse("");
        AuditEntry entry =
                audit.entry(by, new Deed(order.kind().wireName(), subject.written(), where(room), time + reason));
        Optional<Instant> until = order.time().map(entry.at()::plus);
        Sanction sanction =
                new Sanction(entry.id(), order.kind(), subject, scope(room), by.shownName(), entry.at(), until, reason);
        return answered(directory
                .store(changes(over, List.of(new SaveSanction(sanction), new WriteDown(entry))))
                .thenApply(stored -> {
                    sanctions.remove(over);
                    sanctions.add(sanction);
                    hold(by, room, sanction, order.time());
                    return sanction;
                }));
    }

    private void hold(Actor by, HostedRoom room, Sanction sanction, Optional<Duration> time) {
        ModerationAct act = sanction.kind() == Kind.BAN ? ModerationAct.BAN : ModerationAct.MUTE;
        tellOf(by, room, act, sanction, time);
        if (sanction.kind() == Kind.BAN) {
            expulsion.enforce(sanction, room, bans);
        }
    }

    /**
     * Takes bans or mutes of the room back.
     *
     * @param whom as it was written, or the number of one
     */
    public CompletionStage<Outcome<List<Sanction>>> lift(Actor by, HostedRoom room, Kind kind, String whom) {
        List<Sanction> found = alike(kind, whom.strip(), room);
        Optional<Denial> denial = ranks.authorize(by, room)
                .or(() -> found.isEmpty() ? Optional.of(Denial.NOTHING_TO_CHANGE) : Optional.empty());
        if (denial.isPresent()) {
            return denied(denial.get());
        }
        String subject = found.get(0).subject().written();
        AuditEntry entry = audit.entry(by, new Deed("un" + kind.wireName(), subject, where(room), ""));
        return answered(directory
                .store(changes(found, List.of(new WriteDown(entry))))
                .thenApply(stored -> {
                    sanctions.remove(found);
                    ModerationAct act = kind == Kind.BAN ? ModerationAct.UNBAN : ModerationAct.UNMUTE;
                    tellOf(by, room, act, found.get(0), Optional.empty());
                    return found;
                }));
    }

    private List<Sanction> alike(Kind kind, String whom, HostedRoom room) {
        return sanctions.list().stream()
                .filter(sanction -> sanction.kind() == kind && sanction.room().equals(scope(room)))
                .filter(sanction -> sanction.subject().written().equalsIgnoreCase(whom)
                        || whom.equals("#" + sanction.id())
                        || whom.equals(Long.toString(sanction.id())))
                .toList();
    }

    private static List<DirectoryChange> changes(List<Sanction> over, List<DirectoryChange> more) {
        List<DirectoryChange> changes = new ArrayList<>();
        over.forEach(sanction -> changes.add(new RemoveSanction(sanction.id())));
        changes.addAll(more);
        return changes;
    }

    /** The bans and mutes of the room, in the order they were decided; in the lobby, those of the whole server. */
    public Outcome<List<Sanction>> list(Actor by, HostedRoom room) {
        Optional<Denial> denial = ranks.authorize(by, room);
        return denial.isPresent()
                ? Outcome.denied(denial.get())
                : Outcome.done(sanctions.list().stream()
                        .filter(sanction -> sanction.room().equals(scope(room)))
                        .toList());
    }

    /** Lets members speak once in so many seconds; 0 for as often as they like. */
    public CompletionStage<Outcome<HostedRoom>> slow(Actor by, HostedRoom room, int seconds) {
        Optional<Denial> denial = ranks.authorize(by, room);
        if (denial.isPresent() || seconds < 0 || seconds > MOST_SLOW_SECONDS) {
            return denied(denial.orElse(Denial.TOO_LONG));
        }
        return answered(catalogue
                .change(room, profile -> profile.withSlowSeconds(seconds))
                .thenCompose(
                        before -> audit.writeDown(by, new Deed("slow", "", room.name(), Integer.toString(seconds))))
                .thenApply(written -> {
                    Optional<Duration> time =
                            seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
                    tell(by, room, ModerationAct.SLOW, "", time, "");
                    return room;
                }));
    }

    /** What there is to say about a denial besides the usual words, in no language: reason, end or seconds; may be empty. */
    public String detail(Session session, HostedRoom room, Denial denial) {
        return switch (denial) {
            case MUTED ->
                sanctions
                        .against(Kind.MUTE, session.visitor(), room.name())
                        .map(Sanction::told)
                        .orElse("");
            case BANNED -> bans.of(session, room).map(Sanction::told).orElse("");
            case TOO_FAST -> "(" + room.profile().slowSeconds() + " s)";
            default -> "";
        };
    }

    /** Where a person can be named; addresses and patterns are nobody's business. */
    private void tellOf(Actor by, HostedRoom room, ModerationAct act, Sanction sanction, Optional<Duration> time) {
        if (sanction.subject() instanceof Subject.OfPerson person) {
            tell(
                    by,
                    room,
                    act,
                    person.name(),
                    time,
                    act == ModerationAct.BAN || act == ModerationAct.MUTE ? sanction.reason() : "");
        }
    }

    private static void tell(
            Actor by, HostedRoom room, ModerationAct act, String name, Optional<Duration> time, String reason) {
        room.room()
                .tell((exact, at) ->
                        new Moderated(exact, at, RoomEvent.NOBODY, by.shownName(), act, name, time, reason));
    }

    private Optional<String> scope(HostedRoom room) {
        return room == catalogue.lobby() ? Optional.empty() : Optional.of(room.name());
    }

    private String where(HostedRoom room) {
        return scope(room).orElse("");
    }

    private static String tidy(String reason) {
        String line = RoomTopic.tidy(reason);
        return RoomTopic.isTooLong(line)
                ? line.substring(0, line.offsetByCodePoints(0, RoomTopic.MAX_CODE_POINTS))
                : line;
    }

    private static <T> CompletionStage<Outcome<T>> answered(CompletionStage<T> storing) {
        return storing.handle(
                (stored, failure) -> failure == null ? Outcome.done(stored) : Outcome.denied(Denial.NOT_STORED));
    }

    private static <T> CompletionStage<Outcome<T>> denied(Denial denial) {
        return CompletableFuture.completedFuture(Outcome.denied(denial));
    }
}
