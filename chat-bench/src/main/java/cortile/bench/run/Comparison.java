package cortile.bench.run;

import cortile.bench.load.LoadGenerator;
import cortile.bench.load.LoadPlan;
import cortile.bench.load.LoadPlan.Target;
import cortile.bench.load.LoadPlan.Times;
import cortile.bench.metric.Measurement;
import cortile.bench.peer.Peer;
import cortile.bench.peer.RunningPeer;
import cortile.bench.result.Conditions;
import cortile.bench.result.Entry;
import cortile.bench.result.ResultFile;
import cortile.bench.result.Results;
import cortile.bench.usage.Calm;
import cortile.bench.usage.Cores;
import cortile.bench.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Has all servers take turns at each work, every time a fresh process. What the machine does meanwhile changes by the
 * minute, so each round has every server once, and only figures of one round are divided by each other.
 */
public final class Comparison {

    /**
     * What the machine is asked for.
     *
     * @param patience how long others may keep a turn waiting
     */
    public record Surroundings(Cores cores, Duration patience) {}

    private final Conditions conditions;
    private final Times times;
    private final Surroundings surroundings;
    private final Progress progress;
    private final Path file;
    private final LoadGenerator generator = new LoadGenerator();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A comparison yet to be run.
     *
     * @param file for the results, written after every turn, so that an interrupted comparison keeps what it has
     */
    public Comparison(Conditions conditions, Times times, Surroundings surroundings, Progress progress, Path file) {
        this.conditions = conditions;
        this.times = times;
        this.surroundings = surroundings;
        this.progress = progress;
        this.file = file;
    }

    /** Does the works one after the other. */
    public Results run(List<Work> works, List<Peer> peers) throws IOException, InterruptedException {
        for (Work work : works) {
            for (int round = 1; round <= conditions.rounds(); round++) {
                for (Peer peer : peers) {
                    takeTurn(work, round, peer);
                }
            }
        }
        return results();
    }

    private void takeTurn(Work work, int round, Peer peer) throws IOException, InterruptedException {
        if (work.crowd().rooms() > 1 && !peer.hasRooms()) {
            return;
        }
        progress.begun(work, round, peer);
        Calm.await(surroundings.patience());
        try {
            Measurement measurement = measure(work, peer);
            entries.add(new Entry(work.name(), round, peer.name(), measurement));
            progress.ended(work, measurement);
        } catch (IOException e) {
            progress.failed(String.valueOf(e.getMessage()));
        }
        ResultFile.write(results(), file);
    }

    private Measurement measure(Work work, Peer peer) throws IOException, InterruptedException {
        try (RunningPeer running = RunningPeer.start(peer, surroundings.cores())) {
            Target target = new Target(running.port(), peer.protocol(), running.pid());
            Measurement measurement = generator.run(new LoadPlan(
                    target, work.crowd().withJoinsAtOnce(peer.joinsAtOnce()), work.pace(), Work.PAYLOAD_BYTES, times));
            return measurement.faults().isEmpty() ? measurement : withLastWords(measurement, running);
        }
    }

    private static Measurement withLastWords(Measurement measurement, RunningPeer running) throws IOException {
        List<String> remarks = new ArrayList<>(measurement.remarks());
        remarks.add("the server printed last: " + running.lastWords());
        return new Measurement(measurement.values(), remarks);
    }

    private Results results() {
        return new Results(conditions, entries);
    }
}
