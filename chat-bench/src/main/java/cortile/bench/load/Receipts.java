package cortile.bench.load;

/** How many have got each message that is under way. Confined to the run's thread. */
final class Receipts {

    /** Twice the widest window, so that a late copy is not taken for one of a new message. */
    private static final int SLOTS = 2 * ClosedLoopTalk.MOST_UNDER_WAY;

    private final int[] counts;

    Receipts(int talkers) {
        counts = new int[talkers * SLOTS];
    }

    void begin(int talker, int number) {
        counts[slot(talker, number)] = 0;
    }

    /** One more has it; returns how many. */
    int receive(int talker, int number) {
        return ++counts[slot(talker, number)];
    }

    private static int slot(int talker, int number) {
        return talker * SLOTS + number % SLOTS;
    }
}
