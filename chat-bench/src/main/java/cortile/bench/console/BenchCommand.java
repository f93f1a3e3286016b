package cortile.bench.console;

import cortile.bench.load.LoadPlan.Times;
import cortile.bench.peer.Peer;
import cortile.bench.peer.Peers;
import cortile.bench.report.MarkdownReport;
import cortile.bench.report.ReportFiles;
import cortile.bench.result.Conditions;
import cortile.bench.result.Results;
import cortile.bench.run.Comparison;
import cortile.bench.run.Comparison.Surroundings;
import cortile.bench.run.Progress;
import cortile.bench.usage.Cores;
import cortile.bench.work.Work;
import cortile.bench.work.Works;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./chat bench}: compares servers on this machine. */
@Command(
        name = "./chat bench",
        description = {
            "Measures what messages cost on this machine, beside a bare broadcaster and other servers that are installed.",
            "",
            "Works: paced, saturated-200, saturated-1000, ping-pong, growth, join, idle, rooms (and one of a group, such"
                    + " as growth-100).",
            "Servers: floor, cortile, cortile-memory, cortile-baiocchi, cortile-native, ngircd, inspircd, nats-server.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        version = "Cortile benchmarks",
        usageHelpWidth = 100,
        subcommands = {ReportCommand.class, MicroCommand.class})
final class BenchCommand implements Callable<Integer> {

    private static final Duration LONGEST_JOIN = Duration.ofSeconds(90);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(10);

    @Parameters(arity = "0..*", paramLabel = "WORK", description = "What to do; all works if none is named.")
    private @Nullable List<String> workNames;

    @Option(
            names = "--servers",
            split = ",",
            paramLabel = "NAME",
            description = "Who takes turns; otherwise floor, cortile, cortile-memory and what is installed.")
    private @Nullable List<String> serverNames;

    @Option(names = "--rounds", defaultValue = "3", paramLabel = "N", description = "Turns of each server (3).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "10", paramLabel = "N", description = "Measured seconds a turn (10).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "10",
            paramLabel = "N",
            description = "Seconds of the same load before them (10).")
    private int warmUp;

    @Option(
            names = "--patience",
            defaultValue = "30",
            paramLabel = "N",
            description = "Seconds a turn waits at most until nobody else uses the machine (30).")
    private int patience;

    @Option(
            names = "--free",
            description = "Let the system choose the cores; otherwise the server has one, this another.")
    private boolean free;

    @Option(names = "--out", paramLabel = "DIR", description = "For results.json, report.md and plots (bench-results).")
    private Path out = Path.of("bench-results");

    @Spec
    private @Nullable CommandSpec spec;

    private final Path home;
    private final PrintWriter printer;

    BenchCommand(Path home, PrintWriter printer) {
        this.home = home;
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Work> works = works();
        List<Peer> peers = peers();
        Cores cores = free ? Cores.free() : Cores.pinned();
        Conditions conditions = Conditions.here(Clock.systemUTC(), cores.toString(), rounds, warmUp, seconds);
        printer.println(conditions.sentence());
        printer.flush();
        Files.createDirectories(out);
        cores.keepThisOnGeneratorCore();
        Surroundings surroundings = new Surroundings(cores, Duration.ofSeconds(patience));
        Progress progress = new PrintedProgress(printer, rounds);
        Path file = out.resolve("results.json");
        show(new Comparison(conditions, times(), surroundings, progress, file).run(works, peers));
        return 0;
    }

    private void show(Results results) throws IOException {
        ReportFiles.write(results, out);
        printer.println();
        printer.println(new MarkdownReport(results).text());
        printer.println("Written to " + out.toAbsolutePath().normalize());
        printer.flush();
    }

    private Times times() {
        return new Times(LONGEST_JOIN, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), LONGEST_DRAIN);
    }

    private List<Work> works() {
        if (workNames == null) {
            return Works.all();
        }
        List<Work> works = new ArrayList<>();
        for (String name : workNames) {
            List<Work> named = Works.named(name);
            if (named.isEmpty()) {
                throw mistake("There is no work \"" + name + "\"; there are "
                        + String.join(", ", Works.groups().toList()) + ".");
            }
            works.addAll(named);
        }
        return works;
    }

    /** Who is there takes turns; who is not is named with a sentence. */
    private List<Peer> peers() {
        List<Peer> all = Peers.all(home);
        List<Peer> peers = new ArrayList<>();
        for (String name : serverNames == null ? Peers.usual() : serverNames) {
            Peer peer = Peers.named(home, name)
                    .orElseThrow(() -> mistake("There is no server \"" + name + "\"; there are "
                            + String.join(", ", all.stream().map(Peer::name).toList()) + "."));
            peer.absence().ifPresentOrElse(why -> printer.println("Left out: " + why + "."), () -> peers.add(peer));
        }
        return peers;
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
