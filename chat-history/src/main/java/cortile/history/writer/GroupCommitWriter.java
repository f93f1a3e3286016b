package cortile.history.writer;

import cortile.core.event.MessagePosted;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that stores: takes all that waits, commits it once, tells the listener, and begins again.
 *
 * <p>The longer a commit takes, the more waits for the next: the group grows with the load and nothing is tuned. After
 * a failure everything that waits is given back at once, and the database is opened again with growing pauses until
 * it works. Everything but {@link #awaitEnd} is confined to the writing thread.
 */
public final class GroupCommitWriter implements Runnable {

    private static final Logger LOG = System.getLogger(GroupCommitWriter.class.getName());

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final DraftQueue queue;
    private final Ledger ledger;
    private final HistoryListener listener;
    private final GroupLimits limits;
    private final ReadersAside readers;
    private final CountDownLatch ended = new CountDownLatch(1);
    private Duration pause = FIRST_PAUSE;
    private boolean failing;

    /** How many drafts are stored in one commit, and what they may weigh. */
    public record GroupLimits(int messages, long bytes) {}

    /**
     * @param ledger opened
     * @param limits how much is stored in one commit
     * @param readers who must step aside when the database is opened again
     */
    public GroupCommitWriter(
            DraftQueue queue, Ledger ledger, HistoryListener listener, GroupLimits limits, ReadersAside readers) {
        this.queue = queue;
        this.ledger = ledger;
        this.listener = listener;
        this.limits = limits;
        this.readers = readers;
    }

    @Override
    public void run() {
        try {
            List<Draft> drafts = queue.take(limits.messages(), limits.bytes());
            while (!drafts.isEmpty()) {
                store(drafts);
                drafts = queue.take(limits.messages(), limits.bytes());
            }
        } finally {
            queue.close();
            ledger.close();
            ended.countDown();
        }
    }

    /** Waits for the thread's end, at most so long and whatever interrupts; returns whether it has ended. */
    public boolean awaitEnd(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ended.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void store(List<Draft> drafts) {
        // Not to be carried into the database; clearing it is all an interrupt can achieve here.
        boolean ignored = Thread.interrupted();
        Group group;
        try {
            group = ledger.write(drafts);
        } catch (SQLException | RuntimeException | Error e) {
            // A driver's code throws more than SQLException when a disk is full; the thread must outlive it all.
            fail(drafts, e);
            reopen();
            return;
        }
        succeeded();
        tell(group);
    }

    private void succeeded() {
        pause = FIRST_PAUSE;
        if (failing) {
            failing = false;
            LOG.log(Level.INFO, "The history is written again.");
        }
    }

    private void tell(Group group) {
        if (!group.posted().isEmpty()) {
            stored(group.posted());
        }
        group.repeats().forEach(repeat -> shielded(() -> listener.repeated(repeat.draft(), repeat.first())));
    }

    private void stored(List<MessagePosted> messages) {
        List<MessagePosted> batch = List.copyOf(messages);
        shielded(() -> listener.stored(batch));
    }

    private void fail(List<Draft> drafts, Throwable cause) {
        List<Draft> all = new ArrayList<>(drafts);
        all.addAll(queue.suspend());
        if (!failing) {
            failing = true;
            LOG.log(Level.ERROR, "The history cannot be written; messages are refused until it can.", cause);
        }
        shielded(() -> listener.failed(List.copyOf(all), FailureReason.sentence(cause)));
    }

    /** Returns when the database is open again or the history is closed. */
    private void reopen() {
        ledger.close();
        while (!queue.awaitClosed(pause)) {
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            if (readers.during(this::isOpenedAgain)) {
                queue.resume();
                return;
            }
        }
    }

    private boolean isOpenedAgain() {
        try {
            List<MessagePosted> unknown = ledger.open();
            if (!unknown.isEmpty()) {
                stored(unknown);
            }
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            // As above: whatever the driver throws, the next attempt may succeed.
            LOG.log(Level.DEBUG, "The history's database cannot be opened yet.", e);
            ledger.close();
            return false;
        }
    }

    /** Somebody else's code: whatever it throws must not end the only thread that writes. */
    private static void shielded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A listener of the history failed.", e);
        }
    }
}
