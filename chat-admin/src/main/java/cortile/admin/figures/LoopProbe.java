package cortile.admin.figures;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Measures how long event loops let a task wait. Thread-safe. */
final class LoopProbe {

    private final LongSupplier nanoTime;
    private final List<Probe> probes = new CopyOnWriteArrayList<>();

    LoopProbe(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void add(Executor loop) {
        probes.add(new Probe(loop));
    }

    /** The worst wait known since the last call, in milliseconds; a task that still waits counts with its wait so far. */
    double worstMillis() {
        long worst = 0;
        for (Probe probe : probes) {
            worst = Math.max(worst, probe.ask());
        }
        return worst / 1e6;
    }

    private final class Probe implements Runnable {

        private static final long IDLE = Long.MIN_VALUE;

        private final Executor loop;
        private final AtomicLong askedAt = new AtomicLong(IDLE);
        private final AtomicLong waited = new AtomicLong();

        private Probe(Executor loop) {
            this.loop = loop;
        }

        long ask() {
            long now = nanoTime.getAsLong();
            long asked = askedAt.get();
            if (asked != IDLE) {
                return now - asked;
            }
            askedAt.set(now);
            try {
                loop.execute(this);
            } catch (RejectedExecutionException e) {
                probes.remove(this); // the loops have ended
            }
            return waited.getAndSet(0);
        }

        @Override
        public void run() {
            waited.accumulateAndGet(nanoTime.getAsLong() - askedAt.get(), Math::max);
            askedAt.set(IDLE);
        }
    }
}
