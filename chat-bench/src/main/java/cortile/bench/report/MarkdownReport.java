package cortile.bench.report;

import cortile.bench.metric.Metric;
import cortile.bench.result.Results;
import cortile.bench.work.Aspect;
import cortile.bench.work.Work;
import cortile.bench.work.Works;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Results as Markdown: for each work a table of the servers and one of the ratios. Immutable. */
public final class MarkdownReport {

    private final Results results;
    private final Statistics statistics;

    public MarkdownReport(Results results) {
        this.results = results;
        this.statistics = new Statistics(results);
    }

    /** The whole report. */
    public String text() {
        String works = results.works().stream()
                .flatMap(name -> Works.find(name).stream())
                .map(this::section)
                .collect(Collectors.joining("\n"));
        return results.conditions().sentence() + " Median (least-greatest) of the rounds.\n\n" + works;
    }

    /** One work's part of it. */
    public String section(Work work) {
        return "### " + work.name() + "\n\n" + work.description() + "\n\n" + figures(work) + ratios(work);
    }

    private String figures(Work work) {
        List<Metric> metrics = work.aspect().metrics();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("server", metrics.stream().map(Metric::label).toList(), "remarks"));
        for (String server : results.servers(work.name())) {
            List<String> values = metrics.stream()
                    .map(metric -> statistics
                            .spread(work.name(), server, metric)
                            .map(spread -> spread.text(metric::format))
                            .orElse("-"))
                    .toList();
            rows.add(row(server, values, String.join(", ", statistics.doubts(work.name(), server))));
        }
        return table(rows);
    }

    /** Cortile by everybody else; nothing where it was not there or was alone. */
    private String ratios(Work work) {
        List<String> servers = results.servers(work.name());
        List<String> ours =
                servers.stream().filter(server -> server.startsWith("cortile")).toList();
        List<String> others =
                servers.stream().filter(server -> !ours.contains(server)).toList();
        if (ours.isEmpty() || others.isEmpty()) {
            return "";
        }
        Metric headline = work.aspect().headline();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(headline.label() + ", in the same round", by(others), ""));
        ours.forEach(server -> rows.add(row(
                server, others.stream().map(other -> ratio(work, server, other)).toList(), "")));
        String better = headline.isBetterSmall() ? "below" : "above";
        return "\n" + table(rows) + "\nA ratio " + better + " 1 is Cortile's advantage.\n";
    }

    private static List<String> by(List<String> others) {
        return others.stream().map(other -> "by " + other).toList();
    }

    private String ratio(Work work, String server, String other) {
        Aspect aspect = work.aspect();
        Optional<Spread> ratio = statistics.ratio(work.name(), server, other, aspect.headline());
        return ratio.map(spread -> spread.text(value -> String.format(Locale.ROOT, "%.2f", value)))
                .orElse("-");
    }

    private static List<String> row(String first, List<String> middle, String last) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(middle);
        cells.add(last);
        return cells;
    }

    private static String table(List<List<String>> rows) {
        boolean lastIsEmpty =
                rows.stream().skip(1).allMatch(row -> row.get(row.size() - 1).isEmpty());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            List<String> cells = lastIsEmpty ? row.subList(0, row.size() - 1) : row;
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
            if (i == 0) {
                text.append("|---").append("|---:".repeat(cells.size() - 1)).append("|\n");
            }
        }
        return text.toString();
    }
}
