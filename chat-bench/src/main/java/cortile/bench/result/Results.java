package cortile.bench.result;

import java.util.List;
import java.util.Optional;

/** All that a comparison found out. Immutable. */
public record Results(Conditions conditions, List<Entry> entries) {

    public Results {
        entries = List.copyOf(entries);
    }

    /** The works that have entries, in the order they were done. */
    public List<String> works() {
        return entries.stream().map(Entry::work).distinct().toList();
    }

    /** The servers that have entries for a work, in the order they took turns. */
    public List<String> servers(String work) {
        return of(work).stream().map(Entry::server).distinct().toList();
    }

    public List<Entry> of(String work) {
        return entries.stream().filter(entry -> entry.work().equals(work)).toList();
    }

    public List<Entry> of(String work, String server) {
        return of(work).stream().filter(entry -> entry.server().equals(server)).toList();
    }

    public Optional<Entry> of(String work, String server, int round) {
        return of(work, server).stream().filter(entry -> entry.round() == round).findFirst();
    }
}
