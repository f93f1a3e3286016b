package cortile.it.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code cortile-server.jar} as {@code ./chat server} starts it, on free ports unless told otherwise.
 *
 * <p>Its output goes to files, which stay for whoever looks into a failure. Closing it ends the process in any case.
 */
public final class ServerProcess implements AutoCloseable {

    /** A start takes some seconds; on a busy machine many. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path output;
    private final Path errors;
    private final Path temporary;
    private final Process process;

    private ServerProcess(List<String> options) throws IOException {
        Path logs = Files.createDirectories(Build.directory().resolve("logs"));
        int number = COUNT.incrementAndGet();
        output = logs.resolve("server-" + number + ".out");
        errors = logs.resolve("server-" + number + ".err");
        temporary = Files.createTempDirectory(logs, "server-" + number + "-");
        ProcessBuilder builder = new ProcessBuilder(command(temporary, options))
                .directory(logs.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        // What the machine's user has set is not what is tested.
        builder.environment().keySet().removeIf(name -> name.startsWith("CORTILE_"));
        process = builder.start();
        Afterwards.end(process.toHandle());
    }

    private static List<String> command(Path temporary, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Build.jdkProgram("java"),
                "@" + Build.serverOptions(),
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                Build.serverFile().toString()));
        command.addAll(options);
        return command;
    }

    /** The directory of unpacked files all servers of these tests share, as those of one person do. */
    public static Path cache() {
        return Build.directory().resolve("cache");
    }

    /** Starts it with these options, the tests' own cache and, unless told otherwise, new data; returns at once. */
    public static ServerProcess launch(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        addUnlessGiven(all, "--lang=", "en");
        addUnlessGiven(all, "--cache=", cache().toString());
        addUnlessGiven(all, "--data=", newData().toString());
        return new ServerProcess(all);
    }

    /** Starts another command of the server file than the server, with the tests' own cache; returns at once. */
    public static ServerProcess command(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        addUnlessGiven(all, "--lang=", "en");
        addUnlessGiven(all, "--cache=", cache().toString());
        return new ServerProcess(all);
    }

    private static void addUnlessGiven(List<String> options, String name, String value) {
        if (options.stream().noneMatch(option -> option.startsWith(name))) {
            options.add(name + value);
        }
    }

    /** A directory for the data of one server, or of one server's several lives. */
    public static Path newData() throws IOException {
        return Files.createTempDirectory(
                Files.createDirectories(Build.directory().resolve("data")), "server-");
    }

    /** Starts it on free ports, where none are given, and waits until it says that it is ready. */
    public static ServerProcess ready(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        List.of("--venturi-port=", "--baiocchi-port=", "--native-port=", "--native-tls-port=", "--console-port=")
                .forEach(port -> addUnlessGiven(all, port, "0"));
        ServerProcess server = launch(all.toArray(String[]::new));
        try {
            server.awaitReady();
            return server;
        } catch (Throwable e) {
            server.close();
            throw e;
        }
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> saysReady() || !process.isAlive());
        assertThat(saysReady())
                .as("whether it became ready; it said: %s%s", output(), errors())
                .isTrue();
    }

    private boolean saysReady() {
        return output().contains("Stop    Ctrl-C");
    }

    public int venturiPort() {
        return port("Venturi chat");
    }

    public int baiocchiPort() {
        return port("Baiocchi chat");
    }

    public int nativePort() {
        return port("native");
    }

    public int nativeTlsPort() {
        return port(Pattern.quote("encrypted (TLS): native"));
    }

    /** SHA-256 of the certificate, as the banner tells it. */
    public String fingerprint() {
        Matcher line =
                Pattern.compile("(?m)^ +((?:[0-9A-F]{2}:){31}[0-9A-F]{2})$").matcher(output());
        assertThat(line.find()).as("a line of the banner with a fingerprint").isTrue();
        return line.group(1);
    }

    /** The management console's. */
    public int consolePort() {
        Matcher line = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/").matcher(output());
        assertThat(line.find()).as("a line of the banner for the console").isTrue();
        return Integer.parseInt(line.group(1));
    }

    /** All five, as the banner tells them. */
    public List<Integer> ports() {
        return List.of(venturiPort(), baiocchiPort(), nativePort(), nativeTlsPort(), consolePort());
    }

    private int port(String words) {
        Matcher line = Pattern.compile("(?m)^ +\\S+:(\\d+) +" + words).matcher(output());
        assertThat(line.find()).as("a line of the banner for %s", words).isTrue();
        return Integer.parseInt(line.group(1));
    }

    /** What it has said so far. */
    public String output() {
        return read(output);
    }

    /** What it has logged or complained about so far. */
    public String errors() {
        return read(errors);
    }

    /** What the JVM was told to be the machine's temporary directory. */
    public Path temporaryDirectory() {
        return temporary;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGKILL and waits for the end. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(PATIENCE);
    }

    /** Sends SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end and returns the exit code. */
    public int awaitExit(Duration patience) {
        try {
            assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                    .as("whether it ended within %s", patience)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server was ending", e);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            // in order where it can, so that its run directory goes too
            process.destroy();
            if (!endsWithin(Duration.ofSeconds(8))) {
                process.destroyForcibly();
            }
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
