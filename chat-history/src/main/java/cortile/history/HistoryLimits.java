package cortile.history;

import java.time.Duration;

/**
 * The bounds of a history. Immutable.
 *
 * @param queueMessages drafts that may wait to be stored
 * @param queueBytes and what they may weigh
 * @param groupMessages drafts stored in one commit at most
 * @param groupBytes and what they may weigh, the last one over it included
 * @param readers pages read at once
 * @param waitingReads questions that may wait besides
 * @param drainTime how long closing waits for what is queued
 */
public record HistoryLimits(
        int queueMessages,
        long queueBytes,
        int groupMessages,
        long groupBytes,
        int readers,
        int waitingReads,
        Duration drainTime) {

    /** Enough for some thousand messages a second and a disk that stands still for a second or two. */
    public static final HistoryLimits DEFAULT =
            new HistoryLimits(10_000, 32L << 20, 1_000, 4L << 20, 2, 1_000, Duration.ofSeconds(10));

    public HistoryLimits {
        long least = Math.min(
                Math.min(Math.min(queueMessages, queueBytes), Math.min(groupMessages, groupBytes)),
                Math.min(readers, waitingReads));
        if (least < 1 || drainTime.isNegative()) {
            throw new IllegalArgumentException("a bound of the history is below 1");
        }
    }
}
