package cortile.bench.report;

import cortile.bench.metric.Metric;
import cortile.bench.result.Results;
import cortile.bench.work.Work;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A bar for each server's headline figure, with a line from the least to the greatest, as SVG. Immutable. */
public final class BarPlot {

    private static final int WIDTH = 720;
    private static final int LABELS = 150;
    private static final int VALUES = 190;
    private static final int BARS = WIDTH - LABELS - VALUES;
    private static final int TOP = 64;
    private static final int ROW = 28;
    private static final int BAR = 16;

    private final Results results;
    private final Statistics statistics;

    public BarPlot(Results results) {
        this.results = results;
        this.statistics = new Statistics(results);
    }

    /** The plot of one work. */
    public String svg(Work work) {
        List<String> servers = results.servers(work.name());
        int height = TOP + ROW * servers.size() + 12;
        StringBuilder svg = new StringBuilder(head(work, height));
        double greatest = servers.stream()
                .flatMap(server -> spread(work, server).stream())
                .mapToDouble(Spread::greatest)
                .max()
                .orElse(1);
        for (int i = 0; i < servers.size(); i++) {
            String server = servers.get(i);
            int y = TOP + ROW * i;
            spread(work, server).ifPresent(spread -> svg.append(bar(work, server, spread, y, greatest)));
        }
        return svg.append("</svg>\n").toString();
    }

    private Optional<Spread> spread(Work work, String server) {
        return statistics.spread(work.name(), server, work.aspect().headline());
    }

    private static String head(Work work, int height) {
        Metric metric = work.aspect().headline();
        String better = metric.isBetterSmall() ? "less is better" : "more is better";
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
                font-family="sans-serif" font-size="13">
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                <text x="12" y="24" font-size="16" fill="#1c2430">%3$s: %4$s</text>
                <text x="12" y="44" fill="#5a6675">%5$s; %6$s</text>
                """,
                WIDTH,
                height,
                escape(work.name()),
                escape(metric.label()),
                escape(work.description()),
                better);
    }

    private static String bar(Work work, String server, Spread spread, int y, double greatest) {
        double scale = greatest > 0 ? BARS / greatest : 0;
        int middle = y + BAR / 2;
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end" fill="#1c2430">%s</text>
                <rect x="%d" y="%d" width="%.1f" height="%d" rx="2" fill="%s"/>
                <line x1="%.1f" y1="%d" x2="%.1f" y2="%d" stroke="#1c2430"/>
                <text x="%.1f" y="%d" fill="#1c2430">%s</text>
                """,
                LABELS - 10,
                y + 13,
                escape(server),
                LABELS,
                y,
                Math.max(0, spread.median() * scale),
                BAR,
                colour(server),
                LABELS + Math.max(0, spread.least() * scale),
                middle,
                LABELS + Math.max(0, spread.greatest() * scale),
                middle,
                LABELS + Math.max(0, spread.greatest() * scale) + 8,
                y + 13,
                escape(spread.text(work.aspect().headline()::format)));
    }

    private static String colour(String server) {
        if (server.startsWith("cortile")) {
            return "#c8553d";
        }
        return server.equals("floor") ? "#8a97a8" : "#4a7fb0";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
