package cortile.history.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.settings.Durability;
import cortile.history.check.HistoryChecker;
import cortile.history.check.HistoryChecker.Ack;
import cortile.history.store.H2Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a writing process at random points and looks at what is left. */
class KillIT {

    private static final int CYCLES = Integer.getInteger("cortile.kill-cycles", 5);
    private static final int CYCLES_OF_CONTROL = 10;

    /** What an acknowledged deletion begins with. */
    private static final String DELETION = "2 ";

    private final long seed = Long.getLong("cortile.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);
    private final List<Ack> acks = new ArrayList<>();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(names = {"FSYNC", "PROCESS"})
    void killedWriterLosesNothingItAcknowledged(Durability durability) throws Exception {
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            int before = acks.size();
            appendAndKill(durability, cycle);

            assertThat(acks).as("something was acknowledged in cycle %s", cycle).hasSizeGreaterThan(before);
            assertThat(broken(durability)).as("cycle %s, seed %s", cycle, seed).isEmpty();
        }
        assertThat(acks.stream().map(ack -> ack.content().charAt(0)).distinct())
                .as("kinds that were acknowledged")
                .contains('0', '1', '2', '3');
    }

    /** Without this nobody knows whether the test above could fail. */
    @Test
    void checkerFindsTheLossWhereAcknowledgementsDoNotWaitForTheDisk() throws Exception {
        boolean found = false;
        for (int cycle = 0; !found && cycle < CYCLES_OF_CONTROL; cycle++) {
            appendAndKill(Durability.OFF, cycle);
            found = !broken(Durability.OFF).isEmpty();
        }

        assertThat(found)
                .as("loss found within %s cycles, seed %s", CYCLES_OF_CONTROL, seed)
                .isTrue();
    }

    private List<String> broken(Durability durability) throws SQLException {
        return new HistoryChecker(new H2Database(directory, durability).dataSource()).judge(acks);
    }

    private void appendAndKill(Durability durability, int cycle) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendUntilKilled.class.getName(),
                        directory.toString(),
                        durability.name(),
                        "c" + cycle)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            readAcks(out, process, random.nextInt(50, 1_000));
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Reads until the process is dead, which it is so long after its first acknowledged deletion, however slow the disk. */
    private void readAcks(BufferedReader out, Process process, int lifeMillis) throws IOException {
        boolean dying = false;
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (!line.endsWith(";")) {
                continue; // torn
            }
            String[] words = line.substring(0, line.length() - 1).split(" ", 4);
            Ack ack = new Ack(words[0], words[1], Long.parseLong(words[2]), words[3]);
            acks.add(ack);
            if (!dying && ack.content().startsWith(DELETION)) {
                dying = true;
                new Thread(() -> killAfter(process, lifeMillis)).start();
            }
        }
    }

    private static void killAfter(Process process, int millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Not Process.destroyForcibly(), which closes the pipe and with it forgets acknowledgements on their way.
        process.toHandle().destroyForcibly();
    }
}
