package cortile.core.service;

import cortile.core.address.AddressRange;
import cortile.core.audit.Actor;
import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.moderation.NamePattern;
import cortile.core.moderation.Subject;
import cortile.core.rooms.HostedRoom;
import cortile.core.session.People;
import cortile.core.session.Session;
import java.util.Optional;

/** Whom a moderator means by what they write, and whether they may. Thread-safe. */
final class Targets {

    private final People people;
    private final Acquaintances acquaintances;
    private final Ranks ranks;

    Targets(People people, Acquaintances acquaintances, Ranks ranks) {
        this.people = people;
        this.acquaintances = acquaintances;
        this.ranks = ranks;
    }

    /**
     * Whom it is about.
     *
     * @param written the name of somebody who is here or owns an account; a range of addresses; else a pattern of names
     */
    Outcome<Subject> find(Actor by, HostedRoom room, String written) {
        Optional<Acquaintances.Known> known = acquaintances.named(written);
        if (known.isPresent()) {
            Optional<Denial> denial = ranks.authorize(by, room, known.get().id());
            return denial.<Outcome<Subject>>map(Outcome::denied).orElseGet(() -> Outcome.done(subject(known.get())));
        }
        Optional<Denial> denial = ranks.authorize(by, room);
        return denial.isPresent() ? Outcome.denied(denial.get()) : many(by, written);
    }

    private static Subject subject(Acquaintances.Known known) {
        return known.registered()
                ? Subject.OfPerson.owner(known.id(), known.name())
                : Subject.OfPerson.guest(known.id(), known.name());
    }

    private Outcome<Subject> many(Actor by, String written) {
        Optional<AddressRange> range = AddressRange.parse(written);
        if (range.isPresent() && !ranks.isOperator(by)) {
            return Outcome.denied(Denial.FORBIDDEN); // addresses are nothing the moderators of a room know
        }
        return range.<Subject>map(Subject.OfAddresses::new)
                .or(() -> NamePattern.parse(written).map(Subject.OfNames::new))
                .filter(subject -> !coversOneself(by, subject))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.denied(Denial.BAD_TARGET));
    }

    private boolean coversOneself(Actor by, Subject subject) {
        String person = by.person();
        return person != null
                && people.withId(person).stream()
                        .flatMap(found -> found.sessions().stream())
                        .map(Session::visitor)
                        .anyMatch(subject::covers);
    }
}
