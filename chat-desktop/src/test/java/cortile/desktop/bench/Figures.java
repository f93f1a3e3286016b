package cortile.desktop.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the rounds came to, by name. Confined to one thread. */
final class Figures {

    private static final String SEPARATOR = " = ";

    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    /** How a trial tells a figure to whoever started it. */
    static String line(String name, double value) {
        return name + SEPARATOR + value;
    }

    /** Takes a line that is a figure; passes over any other. */
    void read(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        if (parts.length == 2) {
            add(parts[0], Double.parseDouble(parts[1]));
        }
    }

    void add(String name, double value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    List<Double> of(Budget budget) {
        return Stream.ofNullable(values.get(budget.name()))
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    /** The one in the middle; the worse of two. */
    static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
