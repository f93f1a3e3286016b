package cortile.tcp.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write and read them: {@code 20m}, {@code 2h}, {@code 1d}. Stateless. */
public final class Span {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})([mhd])");

    private Span() {}

    /** The length that was written, or empty where it is none. */
    static Optional<Duration> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(of(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    private static Duration of(int count, String unit) {
        return switch (unit) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /** The length in the largest unit that leaves no rest; seconds, where none does. */
    public static String write(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        } else if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
