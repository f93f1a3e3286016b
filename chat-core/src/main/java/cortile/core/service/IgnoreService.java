package cortile.core.service;

import cortile.core.authority.Denial;
import cortile.core.authority.Outcome;
import cortile.core.directory.Directory;
import cortile.core.directory.DirectoryChange;
import cortile.core.directory.DirectoryChange.RemoveIgnored;
import cortile.core.directory.DirectoryChange.SaveIgnored;
import cortile.core.directory.Ignored;
import cortile.core.session.IgnoreList;
import cortile.core.session.Person;
import cortile.core.session.Session;
import cortile.protocol.text.Nickname;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whom people do not want to hear: nobody else is concerned, and nobody told. The owner of an account keeps the list, a guest for as
 * long as it is here. Called on the session's lane, where answers come as well; never blocks.
 */
public final class IgnoreService {

    private final Directory directory;
    private final Acquaintances acquaintances;
    private final Map<String, List<String>> kept = new ConcurrentHashMap<>();

    IgnoreService(Directory directory, Acquaintances acquaintances, List<Ignored> stored) {
        this.directory = directory;
        this.acquaintances = acquaintances;
        stored.forEach(ignored -> kept.computeIfAbsent(ignored.person(), person -> new ArrayList<>())
                .add(ignored.name()));
    }

    /** Gives somebody who comes in the list they had. */
    void remember(Person person) {
        List<String> names = kept.get(person.id());
        if (names != null && person.ignored().isEmpty()) {
            person.ignored().fill(names);
        }
    }

    /** The account is no more. */
    void forget(Person person) {
        kept.remove(person.id());
    }

    /**
     * Hears somebody no more, or again.
     *
     * @return the name as it is on the list
     */
    public CompletionStage<Outcome<String>> ignore(Session session, String written, boolean ignored) {
        String tidied = Nickname.tidy(written);
        String name = acquaintances.named(tidied).map(Acquaintances.Known::name).orElse(tidied);
        Person person = session.person();
        if (Nickname.problemOf(name).isPresent() || name.equals(person.name().value())) {
            return CompletableFuture.completedFuture(Outcome.denied(Denial.BAD_TARGET));
        } else if (!person.ignored().change(name, ignored)) {
            boolean full = ignored && person.ignored().names().size() >= IgnoreList.MOST;
            return CompletableFuture.completedFuture(
                    Outcome.denied(full ? Denial.TOO_MANY_SANCTIONS : Denial.NOTHING_TO_CHANGE));
        }
        return Stages.onLane(session, store(person, name, ignored), done -> {
            person.sessions().forEach(Session::ignoreLater);
            return Outcome.done(name);
        });
    }

    private CompletionStage<Void> store(Person person, String name, boolean ignored) {
        if (!person.isRegistered()) {
            return CompletableFuture.completedFuture(null);
        }
        kept.put(person.id(), person.ignored().names());
        Ignored entry = new Ignored(person.id(), name);
        return directory.store(List.of(ignored ? new SaveIgnored(entry) : new RemoveIgnored(entry)));
    }

    /** The guest owns an account now, and with it the list. */
    void keep(Person person) {
        List<String> names = person.ignored().names();
        if (!names.isEmpty()) {
            kept.put(person.id(), names);
            // Who loses it in a crash a moment later makes it again.
            var unused = directory.store(names.stream()
                    .<DirectoryChange>map(name -> new SaveIgnored(new Ignored(person.id(), name)))
                    .toList());
        }
    }
}
