package cortile.bench.console;

import cortile.bench.metric.Measurement;
import cortile.bench.metric.Metric;
import cortile.bench.peer.Peer;
import cortile.bench.run.Progress;
import cortile.bench.work.Work;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a line for each turn: what it is while it runs, then what came out of it. */
final class PrintedProgress implements Progress {

    private final PrintWriter out;
    private final int rounds;

    PrintedProgress(PrintWriter out, int rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    @Override
    public void begun(Work work, int round, Peer peer) {
        out.printf("%s, round %d of %d, %s: ", work.name(), round, rounds, peer.name());
        out.flush();
    }

    @Override
    public void ended(Work work, Measurement measurement) {
        String figures = work.aspect().metrics().stream()
                .flatMap(metric ->
                        measurement.value(metric).stream().map(value -> metric.label() + " " + metric.format(value)))
                .collect(Collectors.joining("; "));
        out.println(figures);
        Stream.concat(faults(measurement), measurement.remarks().stream()).forEach(line -> out.println("    " + line));
        out.flush();
    }

    private static Stream<String> faults(Measurement measurement) {
        return measurement.faults().stream()
                .map(fault -> fault.label() + ": " + Metric.LOST.format(measurement.valueOrZero(fault)));
    }

    @Override
    public void failed(String why) {
        out.println("not measured: " + why);
        out.flush();
    }
}
