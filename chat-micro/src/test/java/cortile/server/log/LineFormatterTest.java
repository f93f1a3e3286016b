package cortile.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LineFormatterTest {

    private final LineFormatter formatter = new LineFormatter(false);

    @Test
    void anEventIsOneLineWithTimeLevelAndText() {
        assertThat(formatter.format(record("cortile.core", "Anna has joined")))
                .matches("\\d\\d:\\d\\d:\\d\\d INFO Anna has joined\\R");
    }

    @Test
    void whatMovesTheCursorOrForgesALineIsEscaped() {
        String line = formatter.format(record("cortile", "a\u001b[2Jb\r\n12:00:00 INFO c\u0007\u009b\u007f"));
        assertThat(line).contains("a\\u001b[2Jb\\u000d\\u000a12:00:00 INFO c\\u0007\\u009b\\u007f");
        assertThat(line.strip()).doesNotContain("\n", "\r", "\u001b");
    }

    @Test
    void whatTurnsTheDirectionOfALineIsEscaped() {
        assertThat(formatter.format(record("cortile", "x\u202ey\u2066z\u2028"))).contains("x\\u202ey\\u2066z\\u2028");
    }

    @Test
    void lettersOfAllScriptsAndPicturesStay() {
        assertThat(formatter.format(record("cortile", "Perché 日本 \uD83D\uDE00")))
                .contains("Perché 日本 \uD83D\uDE00");
    }

    @Test
    void anExceptionOfOurOwnHasItsTraceAndOneOfTheContainerALine() {
        assertThat(formatter.format(thrown("cortile.tcp")).lines()).hasSizeGreaterThan(1);
        assertThat(formatter.format(thrown("org.glassfish")).lines()).hasSize(1);
        assertThat(formatter.format(thrown("cortilence")).lines()).hasSize(1);
        assertThat(new LineFormatter(true).format(thrown("org.glassfish")).lines())
                .hasSizeGreaterThan(1);
    }

    @Test
    void theContainerIsHeardOnlyWhenSomethingIsBroken() {
        QuietFilter filter = new QuietFilter();
        assertThat(filter.isLoggable(record("cortile.core", "x"))).isTrue();
        assertThat(filter.isLoggable(record("org.glassfish", "x"))).isFalse();
        assertThat(filter.isLoggable(thrown("org.glassfish"))).isTrue();
    }

    private static LogRecord thrown(String logger) {
        LogRecord record = record(logger, "broken");
        record.setLevel(Level.SEVERE);
        record.setThrown(new IllegalStateException("line one\nline two"));
        return record;
    }

    private static LogRecord record(String logger, String text) {
        LogRecord record = new LogRecord(Level.INFO, text);
        record.setLoggerName(logger);
        record.setInstant(Instant.EPOCH);
        return record;
    }
}
