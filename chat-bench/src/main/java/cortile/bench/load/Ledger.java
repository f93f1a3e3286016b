package cortile.bench.load;

/**
 * What one client has of each talker: every message once and in order, or it is counted here. Confined to the client's
 * thread.
 */
final class Ledger {

    /** What a copy is to those before it. */
    enum Verdict {
        NEW,
        LATE,
        DUPLICATE
    }

    private final int[] next;
    private final int[] missing;

    Ledger(int talkers) {
        next = new int[talkers];
        missing = new int[talkers];
    }

    /** Enters a copy. One that fills a gap is late; what else is below the next one expected came before. */
    Verdict enter(int talker, int number) {
        int expected = next[talker];
        if (number >= expected) {
            missing[talker] += number - expected;
            next[talker] = number + 1;
            return Verdict.NEW;
        } else if (missing[talker] > 0) {
            missing[talker]--;
            return Verdict.LATE;
        }
        return Verdict.DUPLICATE;
    }

    /** How many of the messages sent have not come. */
    long lost(int talker, int sent) {
        return (long) missing[talker] + sent - next[talker];
    }
}
