package cortile.core.service;

import cortile.core.account.Accounts;
import cortile.core.directory.Account;
import cortile.core.session.People;
import java.util.Optional;

/** Whom a name means, also while that person is not here. Thread-safe. */
final class Acquaintances {

    private final People people;
    private final Accounts accounts;

    Acquaintances(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** Somebody who is here, or owns an account. */
    record Known(String id, String name, boolean registered) {}

    Optional<Known> named(String written) {
        return people.named(written)
                .map(person -> new Known(person.id(), person.name().value(), person.isRegistered()))
                .or(() -> accounts.find(written).map(Acquaintances::known));
    }

    private static Known known(Account account) {
        return new Known(account.person(), account.name(), true);
    }
}
