package cortile.core.account;

import cortile.core.directory.Account;
import cortile.core.name.NameClaims;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The accounts there are, the names they have, and which of them is being changed. Thread-safe; every method is one step. */
final class AccountBook {

    private static final System.Logger LOG = System.getLogger(AccountBook.class.getName());

    private final NameClaims<String> people = new NameClaims<>();
    private final ConcurrentMap<String, Account> byPerson = new ConcurrentHashMap<>();
    private final Set<String> changing = ConcurrentHashMap.newKeySet();

    /** Names are compared anew: what was alike when they were stored may have changed with Unicode's tables. */
    AccountBook(List<Account> stored) {
        stored.stream().sorted(Comparator.comparing(Account::createdAt)).forEach(this::open);
    }

    private void open(Account account) {
        byPerson.put(account.person(), account);
        if (!people.claim(account.name(), account.person())) {
            LOG.log(
                    Level.WARNING,
                    "The name of the account {0} has come to look like that of an older one: nobody can log in to it.",
                    account.name());
        }
    }

    /** Keeps the name for somebody whose account is not stored yet. */
    boolean claim(String name, String person) {
        return people.claim(name, person);
    }

    void release(String name, String person) {
        people.release(name, person);
    }

    boolean isReserved(String name) {
        return people.isTaken(name);
    }

    Optional<Account> named(String name) {
        return people.holder(name).flatMap(this::of);
    }

    List<Account> all() {
        return List.copyOf(byPerson.values());
    }

    Optional<Account> of(String person) {
        return Optional.ofNullable(byPerson.get(person));
    }

    void put(Account account) {
        byPerson.put(account.person(), account);
    }

    void remove(Account account) {
        byPerson.remove(account.person());
        people.release(account.name(), account.person());
    }

    /** False where somebody changes it already. */
    boolean beginChange(String person) {
        return changing.add(person);
    }

    void endChange(String person) {
        changing.remove(person);
    }
}
