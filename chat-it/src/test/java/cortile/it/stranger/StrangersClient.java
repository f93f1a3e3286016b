package cortile.it.stranger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.it.process.Afterwards;
import cortile.it.process.Build;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code cortile_client.py} in a process of its own, and what its user types. */
final class StrangersClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path output;
    private final Path log;
    private final Process process;
    private final Writer keyboard;

    /** @param options besides address, name and log */
    StrangersClient(String name, int port, String... options) throws IOException {
        Path logs = Files.createDirectories(Build.directory().resolve("logs"));
        output = Files.createTempFile(logs, "stranger-", ".out");
        log = Files.createTempFile(logs, "stranger-", ".log");
        List<String> command =
                new ArrayList<>(List.of("python3", Build.pythonClient().toString()));
        command.addAll(List.of("--port", String.valueOf(port), "--name", name, "--log", log.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PYTHONUTF8", "1");
        process = builder.start();
        Afterwards.end(process.toHandle());
        keyboard = process.outputWriter(UTF_8);
    }

    /** Whether this machine can run it. */
    static boolean canRun() {
        try {
            Process version = new ProcessBuilder("python3", "--version").start();
            return version.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    StrangersClient type(String line) throws IOException {
        keyboard.write(line + "\n");
        keyboard.flush();
        return this;
    }

    /** Waits until it has shown this. */
    StrangersClient expect(String shown) {
        await().atMost(PATIENCE).until(() -> output().contains(shown) || !process.isAlive());
        assertThat(output()).contains(shown);
        return this;
    }

    private String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types the end of input, on which it leaves when nothing of its own is unacknowledged, and reads its log. */
    List<LogLine> leave() throws IOException, InterruptedException {
        keyboard.close();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("whether it ended; it said: %s", output())
                .isTrue();
        assertThat(process.exitValue()).as(output()).isZero();
        return Files.readAllLines(log).stream().map(StrangersClient::parse).toList();
    }

    private static LogLine parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return LogLine.of(reader.readObject());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
