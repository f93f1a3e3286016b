package cortile.bench.start;

import cortile.bench.peer.Peer;
import cortile.bench.peer.RunningPeer;
import cortile.bench.usage.Cores;
import cortile.bench.usage.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Starts a server on empty data, as often as asked, and looks at what that takes.
 *
 * @param idle how long a started server is left alone before its memory counts
 */
public record StartTrial(Peer peer, Cores cores, Duration idle) {

    private static final double NANOS = 1e9;

    /** Starts it once, and ends it. */
    public Start run() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (RunningPeer running = RunningPeer.start(peer, cores)) {
            double seconds = (System.nanoTime() - began) / NANOS;
            ProcessUsage usage = new ProcessUsage(running.pid());
            double cpuSeconds = usage.cpuSeconds();
            TimeUnit.MILLISECONDS.sleep(idle.toMillis());
            return new Start(seconds, cpuSeconds, usage.residentBytes());
        }
    }
}
