package cortile.core.limit;

import cortile.core.address.AddressList;
import cortile.core.address.Neighbour;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who comes from which address: how many connections at once, and what they may send together. Addresses that are exempt are not
 * counted. Remembers an address only while somebody is connected from it. Thread-safe.
 */
public final class AddressBook {

    private static final class Entry {
        private final SharedBucket bucket;
        private int connections;

        Entry(SharedBucket bucket) {
            this.bucket = bucket;
        }
    }

    private final AddressList exempt;
    private final int most;
    private final Supplier<SharedBucket> buckets;
    private final Map<String, Entry> entries = new HashMap<>(); // guarded by this

    /**
     * @param most connections from one address
     * @param buckets makes what those of one address send from
     */
    public AddressBook(AddressList exempt, int most, Supplier<SharedBucket> buckets) {
        this.exempt = exempt;
        this.most = most;
        this.buckets = buckets;
    }

    /** Counts one more connection; false where there are as many as there may be. */
    public synchronized boolean enter(String host) {
        if (exempt.contains(host)) {
            return true;
        }
        Entry entry = entries.computeIfAbsent(Neighbour.of(host), neighbour -> new Entry(buckets.get()));
        if (entry.connections >= most) {
            return false;
        }
        entry.connections++;
        return true;
    }

    /** Counts one connection less. */
    public synchronized void leave(String host) {
        entries.computeIfPresent(Neighbour.of(host), (neighbour, entry) -> --entry.connections == 0 ? null : entry);
    }

    /** Whether there are as many connections as there may be. */
    public synchronized boolean isFull(String host) {
        Entry entry = entries.get(Neighbour.of(host));
        return entry != null && entry.connections >= most;
    }

    /** What those of the address send from; empty where it is exempt, or nobody is connected from it. */
    public synchronized Optional<SharedBucket> bucket(String host) {
        return Optional.ofNullable(entries.get(Neighbour.of(host))).map(entry -> entry.bucket);
    }
}
