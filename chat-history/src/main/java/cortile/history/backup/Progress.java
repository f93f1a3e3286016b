package cortile.history.backup;

import java.util.function.LongConsumer;

/** Tells now and then how many rows there were. Confined to one thread. */
final class Progress {

    private static final long STEP = 100_000;

    private final LongConsumer listener;
    private long rows;

    Progress(LongConsumer listener) {
        this.listener = listener;
    }

    void row() {
        if (++rows % STEP == 0) {
            listener.accept(rows);
        }
    }
}
