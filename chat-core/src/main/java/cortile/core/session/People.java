package cortile.core.session;

import cortile.core.name.NameClaims;
import cortile.protocol.text.Nickname;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who is here under which name: a name, and every name that looks like it, is one person's. Thread-safe. */
public final class People {

    private final Object lock = new Object(); // taken before that of the names
    private final NameClaims<Person> names = new NameClaims<>();
    private final Map<String, Person> byId = new HashMap<>(); // guarded by lock

    /**
     * Lets a session in as a person; somebody who is here already keeps the name they have.
     *
     * @return the person, or empty where somebody else has the name
     */
    Optional<Person> arrive(Session session, String id, Nickname wanted, boolean registered) {
        synchronized (lock) {
            Person person = byId.get(id);
            if (person == null) {
                person = new Person(id, wanted, registered);
                if (!names.claim(wanted.value(), person)) {
                    return Optional.empty();
                }
                byId.put(id, person);
            }
            person.add(session);
            return Optional.of(person);
        }
    }

    /** Takes the session out, and its person with the last one. */
    void depart(Session session, Person person) {
        synchronized (lock) {
            if (person.remove(session)) {
                byId.remove(person.id(), person);
                names.release(person.name().value(), person);
            }
        }
    }

    /** Gives the person another name; false where somebody else has it. */
    public boolean rename(Person person, Nickname wanted) {
        synchronized (lock) {
            String before = person.name().value();
            names.release(before, person); // first, because the new name may look like it
            boolean free = names.claim(wanted.value(), person);
            if (free) {
                person.name(wanted);
            } else {
                names.claim(before, person);
            }
            return free;
        }
    }

    /** Who has the name, however it is written. */
    public Optional<Person> named(String written) {
        return names.holder(Nickname.tidy(written));
    }

    /** Everybody who is here. */
    public List<Person> everybody() {
        synchronized (lock) {
            return List.copyOf(byId.values());
        }
    }

    public Optional<Person> withId(String id) {
        synchronized (lock) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    /** Does something for every session of a person, if that person is here. */
    public void forEachSession(String personId, Consumer<Session> action) {
        withId(personId).ifPresent(person -> person.sessions().forEach(action));
    }
}
