package cortile.server.configuration;

import cortile.core.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The value every setting has and where it comes from, a line each; passwords are not among it. Stateless. */
public final class EffectiveSettings {

    private record Row(String key, String value, String place) {}

    private EffectiveSettings() {}

    /**
     * The lines, in the order of the reference.
     *
     * @param sources the first one that mentions a setting counts
     * @param standard how a setting nobody mentions is marked
     */
    public static List<String> lines(List<NamedSource> sources, String standard) {
        List<Row> rows = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            rows.add(row(setting, NamedSource.deciding(sources, setting), standard));
        }
        int keys = rows.stream().mapToInt(row -> row.key().length()).max().orElse(0);
        int values = rows.stream().mapToInt(row -> row.value().length()).max().orElse(0);
        return rows.stream()
                .map(row -> padded(row.key(), keys) + "  " + padded(row.value(), values) + "  " + row.place())
                .toList();
    }

    private static Row row(Setting setting, Optional<NamedSource> deciding, String standard) {
        String written = deciding.map(named -> named.source().value(setting)).orElse(setting.defaultValue());
        String place = deciding.map(named -> named.place().apply(setting)).orElse(standard);
        return new Row(setting.key(), setting.shown(written.strip()), place);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
