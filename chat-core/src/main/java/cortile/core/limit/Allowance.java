package cortile.core.limit;

import java.util.ArrayList;
import java.util.List;

/**
 * How much one session may still send: what is its own, and what it shares with the other devices of its person and with whoever
 * comes from the same address. Confined to the session's lane.
 */
public final class Allowance {

    private final TokenBucket own;
    private final List<SharedBucket> shared = new ArrayList<>(2);

    public Allowance(TokenBucket own) {
        this.own = own;
    }

    /** From now on it takes from this one too. */
    public void share(SharedBucket bucket) {
        shared.add(bucket);
    }

    /** Takes one of each. */
    public void take() {
        var unused = own.take();
        for (int i = 0; i < shared.size(); i++) {
            shared.get(i).take();
        }
    }

    /** Nanoseconds until there is one of each; 0 where there is now. */
    public long nanosUntilNext() {
        long longest = own.nanosUntilNext();
        for (int i = 0; i < shared.size(); i++) {
            longest = Math.max(longest, shared.get(i).nanosUntilNext());
        }
        return longest;
    }
}
