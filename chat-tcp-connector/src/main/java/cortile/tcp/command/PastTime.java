package cortile.tcp.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments of the past as people write and read them, in the clock's time zone. Immutable. */
final class PastTime {

    /** Hours and minutes, the last time the clock showed them. */
    private static final Pattern TIME_OF_DAY = Pattern.compile("(\\d{1,2}):(\\d{2})");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Clock clock;

    PastTime(Clock clock) {
        this.clock = clock;
    }

    /** The moment that was written, or empty where it is none. */
    Optional<Instant> parse(String written) {
        Matcher matcher = TIME_OF_DAY.matcher(written);
        return matcher.matches()
                ? timeOfDay(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : Span.parse(written).map(ago -> clock.instant().minus(ago));
    }

    private Optional<Instant> timeOfDay(int hour, int minute) {
        try {
            ZonedDateTime now = ZonedDateTime.now(clock);
            ZonedDateTime today = now.with(LocalTime.of(hour, minute));
            return Optional.of((today.isAfter(now) ? today.minusDays(1) : today).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time of day; with the date, if it is not of today. */
    String shortly(Instant at) {
        ZonedDateTime local = at.atZone(clock.getZone());
        boolean today = local.toLocalDate().equals(ZonedDateTime.now(clock).toLocalDate());
        return today ? local.format(TIME) : fully(at);
    }

    /** Date and time of day. */
    String fully(Instant at) {
        return at.atZone(clock.getZone()).format(DATE_AND_TIME);
    }
}
