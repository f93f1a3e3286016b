package cortile.tcp.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PastTimeTest {

    /** Half past one in the afternoon, Roman summer time. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-07-10T11:30:00Z"), ZoneId.of("Europe/Rome"));

    private final PastTime times = new PastTime(clock);

    @Test
    void aTimeOfDayIsTheLastOneThatWas() {
        assertThat(times.parse("9:05")).contains(Instant.parse("2026-07-10T07:05:00Z"));
        assertThat(times.parse("13:30")).contains(Instant.parse("2026-07-10T11:30:00Z"));
        assertThat(times.parse("13:31")).contains(Instant.parse("2026-07-09T11:31:00Z"));
    }

    @Test
    void howLongAgoIsMinutesHoursOrDays() {
        assertThat(times.parse("20m")).contains(Instant.parse("2026-07-10T11:10:00Z"));
        assertThat(times.parse("2H")).contains(Instant.parse("2026-07-10T09:30:00Z"));
        assertThat(times.parse("1d")).contains(Instant.parse("2026-07-09T11:30:00Z"));
        assertThat(times.parse("99999d")).isPresent();
    }

    @Test
    void anythingElseIsNoTime() {
        for (String written : new String[] {"", "yesterday", "25:00", "12:60", "20", "m", "-5m", "123456d", "1:2"}) {
            assertThat(times.parse(written)).as(written).isEmpty();
        }
    }

    @Test
    void theDateIsShownWhereItIsNotToday() {
        assertThat(times.shortly(Instant.parse("2026-07-10T07:05:00Z"))).isEqualTo("09:05");
        assertThat(times.shortly(Instant.parse("2026-07-09T07:05:00Z"))).isEqualTo("2026-07-09 09:05");
        assertThat(times.fully(Instant.parse("2026-07-10T07:05:00Z"))).isEqualTo("2026-07-10 09:05");
    }
}
