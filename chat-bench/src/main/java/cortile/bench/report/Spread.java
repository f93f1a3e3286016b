package cortile.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Several values of the same thing. Immutable. */
public record Spread(double median, double least, double greatest, int count) {

    /** Empty for no values. */
    public static Optional<Spread> of(List<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return Optional.of(new Spread(median, sorted.get(0), sorted.get(sorted.size() - 1), sorted.size()));
    }

    /** The median, and from where to where the values went if there are several. */
    public String text(DoubleFunction<String> format) {
        String middle = format.apply(median);
        return count == 1
                ? middle
                : String.format(Locale.ROOT, "%s (%s-%s)", middle, format.apply(least), format.apply(greatest));
    }
}
