package cortile.core.service;

import cortile.core.audit.Actor;
import cortile.core.directory.Membership;
import cortile.core.event.EndReason;
import cortile.core.moderation.Sanction;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.session.People;
import cortile.core.session.Person;
import cortile.core.session.Session;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes people out of rooms, and out of the lobby off the server. Thread-safe; never blocks. */
final class Expulsion {

    private final RoomCatalogue catalogue;
    private final People people;

    Expulsion(RoomCatalogue catalogue, People people) {
        this.catalogue = catalogue;
        this.people = people;
    }

    /** Whether the person is in the room, connected or not. */
    boolean isIn(Person person, HostedRoom room) {
        return room == catalogue.lobby() || isJoined(person, room);
    }

    private static boolean isJoined(Person person, HostedRoom room) {
        return room.membershipOf(person.id()).map(Membership::joined).orElse(false);
    }

    /** Takes a person out once; completes when the room remembers it. */
    CompletionStage<Void> kick(Person person, HostedRoom room, Actor by, String reason) {
        if (room == catalogue.lobby()) {
            person.sessions().forEach(session -> session.endLater(EndReason.KICKED, reason));
            return CompletableFuture.completedFuture(null);
        }
        return forgetJoined(person, room)
                .thenRun(() -> person.sessions().forEach(session -> session.expelLater(room, by.shownName(), reason)));
    }

    /** Takes everybody out whom a ban hits. */
    void enforce(Sanction ban, HostedRoom room, BanList bans) {
        for (Person person : people.everybody()) {
            boolean covered = person.sessions().stream().anyMatch(session -> covers(ban, session));
            if (covered && bans.hits(ban, person.id(), room)) {
                takeOut(person, ban, room);
            }
        }
    }

    private static boolean covers(Sanction ban, Session session) {
        return ban.subject().covers(session.visitor());
    }

    private void takeOut(Person person, Sanction ban, HostedRoom room) {
        if (room == catalogue.lobby()) {
            person.sessions().forEach(session -> session.endLater(EndReason.BANNED, ban.told()));
        } else if (isJoined(person, room)) {
            forgetJoined(person, room)
                    .thenRun(
                            () -> person.sessions().forEach(session -> session.expelLater(room, ban.by(), ban.told())));
        }
    }

    private CompletionStage<Void> forgetJoined(Person person, HostedRoom room) {
        String name = person.name().value();
        return catalogue.remember(
                room,
                person.id(),
                known -> known.orElseGet(() -> new Membership(
                                room.name(), person.id(), name, room.profile().newcomers(), false))
                        .withJoined(name, false));
    }
}
