package cortile.core.takeout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an exported room is written. */
public enum ExportFormat {
    /** For people: a message a line, as it is now. */
    TEXT(".txt"),
    /** For an import: every entry as the native protocol says it. */
    JSONL(".jsonl");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    /** What the names of such files end with. */
    public String ending() {
        return ending;
    }

    /** The format called so, however it is written. */
    public static Optional<ExportFormat> of(String written) {
        String wanted = written.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.name().equals(wanted))
                .findFirst();
    }
}
