package cortile.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Where and how was measured; figures say nothing without it.
 *
 * @param cores who ran where
 */
public record Conditions(
        LocalDate day, String machine, String system, String java, String cores, int rounds, int warmUp, int seconds) {

    /** Those of this machine now. */
    public static Conditions here(Clock clock, String cores, int rounds, int warmUp, int seconds) {
        return new Conditions(
                LocalDate.now(clock),
                Runtime.getRuntime().availableProcessors() + " cores of " + processor(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version().toString(),
                cores,
                rounds,
                warmUp,
                seconds);
    }

    private static String processor() {
        try {
            return Files.readString(Path.of("/proc/cpuinfo"))
                    .lines()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch"); // another system than Linux
        }
    }

    /** One sentence for people. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, Java %s; loopback, %s; rounds: %d, %d s of warm-up, %d s measured.",
                day,
                machine,
                system,
                java,
                cores,
                rounds,
                warmUp,
                seconds);
    }
}
