package cortile.desktop.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;

/** Figures for people, and for programs. Immutable. */
record Report(Figures figures, int rounds) {

    /** A line for each budget. */
    String table() {
        StringBuilder table = new StringBuilder();
        row(table, "what", "median", "least", "greatest", "budget", "");
        for (Budget budget : Budgets.all()) {
            List<Double> sorted = figures.of(budget);
            if (!sorted.isEmpty()) {
                row(
                        table,
                        budget.meaning(),
                        text(Figures.median(sorted)),
                        text(sorted.get(0)),
                        text(sorted.get(sorted.size() - 1)),
                        budget.isJudged() ? text(budget.limit()) + " " + budget.unit() : budget.unit(),
                        holds(budget, sorted) ? "" : "MISSED");
            }
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append(String.format(Locale.ROOT, "%-56s %8s %8s %8s %10s  %s%n", (Object[]) cells));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    private static boolean holds(Budget budget, List<Double> sorted) {
        return Figures.median(sorted) <= budget.limit();
    }

    boolean allHold() {
        return Budgets.all().stream()
                .filter(budget -> !figures.of(budget).isEmpty())
                .allMatch(budget -> holds(budget, figures.of(budget)));
    }

    /** The same, every round of it. */
    String json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("rounds", rounds);
        for (Budget budget : Budgets.all()) {
            JsonArrayBuilder measured = Json.createArrayBuilder();
            figures.of(budget).forEach(measured::add);
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("what", budget.meaning())
                    .add("unit", budget.unit())
                    .add("measured", measured);
            if (budget.isJudged()) {
                one.add("budget", budget.limit());
            }
            json.add(budget.name(), one);
        }
        return json.build().toString();
    }
}
