package cortile.bench.console;

import cortile.bench.peer.Peer;
import cortile.bench.peer.Peers;
import cortile.bench.report.Spread;
import cortile.bench.start.Start;
import cortile.bench.start.StartTrial;
import cortile.bench.usage.Cores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./chat bench start}: what a start takes. */
@Command(
        name = "start",
        description = "Measures what starts of the server take: time, processors, and memory when nobody is there.",
        mixinStandardHelpOptions = true,
        version = "Cortile benchmarks",
        usageHelpWidth = 100)
final class StartCommand implements Callable<Integer> {

    private static final double MIB = 1 << 20;

    @Option(names = "--rounds", defaultValue = "3", paramLabel = "N", description = "Starts (3).")
    private int rounds;

    @Option(names = "--idle", defaultValue = "20", paramLabel = "N", description = "Seconds until memory counts (20).")
    private int idle;

    private final Path home;
    private final PrintWriter printer;

    StartCommand(Path home, PrintWriter printer) {
        this.home = home;
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Peer peer = Peers.named(home, "cortile").orElseThrow();
        StartTrial trial = new StartTrial(peer, Cores.free(), Duration.ofSeconds(idle));
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            starts.add(trial.run());
            print("start " + (i + 1) + " of " + rounds, starts.subList(i, i + 1));
        }
        print("median (least-greatest)", starts);
        return 0;
    }

    private void print(String what, List<Start> starts) {
        printer.printf(
                "%s: first connection %s s, processors until then %s s, memory at rest %s MiB%n",
                what,
                spread(starts, Start::seconds),
                spread(starts, Start::cpuSeconds),
                spread(starts, start -> start.residentBytes() / MIB));
        printer.flush();
    }

    private static String spread(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Spread.of(starts.stream().map(figure::applyAsDouble).toList())
                .map(spread -> spread.text(value -> String.format(Locale.ROOT, "%.1f", value)))
                .orElse("-");
    }
}
