package cortile.bench.load;

import cortile.bench.load.LoadPlan.Times;
import cortile.bench.metric.Measurement;
import cortile.bench.usage.ProcessUsage;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One run from the first connection to the last copy: coming in, settling, talking (warming up, then measured), draining.
 * Confined to its event loop but for {@link #result}.
 */
final class LoadRun {

    /** How long nothing must come before everybody counts as told of everybody. */
    private static final Duration QUIET = Duration.ofMillis(200);

    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final LoadPlan plan;
    private final EventLoop loop;
    private final ProcessUsage server;
    private final Tally tally = new Tally();
    private final Findings findings = new Findings();
    private final Exchange exchange;
    private final Entrance entrance;
    private final CompletableFuture<Measurement> result = new CompletableFuture<>();
    private long residentBefore;
    private Moment begin;
    private boolean joined;

    private LoadRun(LoadPlan plan, EventLoop loop, Bootstrap bootstrap) {
        this.plan = plan;
        this.loop = loop;
        this.server = new ProcessUsage(plan.target().pid());
        this.exchange = new Exchange(plan, loop, tally);
        this.entrance = new Entrance(plan, bootstrap, exchange, this::allJoined);
        this.begin = moment();
    }

    /** Begins a run; called on the loop. */
    static CompletableFuture<Measurement> begin(LoadPlan plan, EventLoop loop, Bootstrap bootstrap) {
        LoadRun run = new LoadRun(plan, loop, bootstrap);
        run.rested(run::open);
        return run.result;
    }

    private void rested(Runnable next) {
        if (plan.pace() instanceof Pace.Silence silence) {
            after(silence.rest(), next);
        } else {
            next.run();
        }
    }

    private void open() {
        residentBefore = server.residentBytes();
        begin = moment();
        entrance.open();
        watchJoining();
    }

    private Moment moment() {
        return Moment.now(server, tally.received);
    }

    private void watchJoining() {
        if (!joined) {
            if (entrance.hasAnybodyFailed()
                    || secondsSince(begin) > seconds(plan.times().join())) {
                findings.remark(
                        "%d of %d clients were not in after %.1f s",
                        entrance.notJoined(), plan.crowd().clients(), secondsSince(begin));
                finish();
            } else {
                after(LOOK, this::watchJoining);
            }
        }
    }

    private void allJoined() {
        joined = true;
        settle(moment());
    }

    private void settle(Moment joinedAt) {
        long quietSince = Math.max(tally.lastReadNanos, joinedAt.nanos());
        boolean quiet = System.nanoTime() - quietSince >= QUIET.toNanos();
        if (quiet || secondsSince(joinedAt) > seconds(LONGEST_SETTLING)) {
            findings.joined(begin, joinedAt, quietSince, moment());
            rested(this::allAreIn);
        } else {
            after(LOOK, () -> settle(joinedAt));
        }
    }

    private void allAreIn() {
        findings.memory(residentBefore, server.residentBytes(), plan.crowd().clients());
        if (plan.pace() instanceof Pace.Silence) {
            finish();
            return;
        }
        Times times = plan.times();
        long from = System.nanoTime() + LOOK.toNanos();
        long measuredFrom = from + times.warmUp().toNanos();
        long measuredTo = measuredFrom + times.measured().toNanos();
        exchange.begin(entrance.clients());
        exchange.talk(from, measuredFrom, measuredTo);
        after(Duration.ofNanos(measuredFrom - System.nanoTime()), () -> measure(measuredTo));
    }

    private void measure(long to) {
        Moment from = moment();
        after(Duration.ofNanos(to - System.nanoTime()), () -> {
            Moment end = moment();
            findings.measured(from, end);
            drain(end);
        });
    }

    private void drain(Moment since) {
        if (tally.received >= exchange.expected()
                || secondsSince(since) > seconds(plan.times().drain())) {
            finish();
        } else {
            after(LOOK, () -> drain(since));
        }
    }

    private void finish() {
        joined = true;
        findings.counted(tally, exchange.lost(), entrance.notJoined());
        exchange.troubles().forEach(trouble -> findings.remark("first trouble: %s", trouble));
        if (tally.received < exchange.expected()) {
            exchange.otherWords().forEach(words -> findings.remark("besides messages the server said: %s", words));
        }
        result.complete(findings.measurement());
        for (Client client : entrance.clients()) {
            Channel channel = client.channel();
            if (channel != null) {
                channel.close();
            }
        }
    }

    private void after(Duration time, Runnable task) {
        loop.schedule(() -> runOrFail(task), Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    }

    /** The top of the run: what goes wrong in it is the caller's to hear. */
    private void runOrFail(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private static double secondsSince(Moment moment) {
        return (System.nanoTime() - moment.nanos()) / 1e9;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
