package cortile.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cortile.desktop.testing.TestHistory;
import cortile.desktop.testing.TestRoom;
import cortile.desktop.testing.TestServer;
import cortile.protocol.message.ClientMessage.Join;
import cortile.protocol.message.ClientMessage.Say;
import java.awt.GraphicsEnvironment;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as its own process. */
@Timeout(60)
class JarIT {

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endProcess() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("cortile.jar", "target/cortile-desktop.jar")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private File output() {
        return folder.resolve("output.txt").toFile();
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException, InterruptedException {
        Process process = start("--version");
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(output().toPath())).matches("Cortile desktop \\d+\\.\\d+\\.\\d+\\s*");
    }

    @Test
    void helpNamesEveryOption() throws IOException, InterruptedException {
        Process process = start("--help");
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(output().toPath()))
                .contains("[host]", "[port]", "--name", "--[no-]tls", "--lang", "--theme", "--separate");
    }

    @Test
    void aWrongOptionIsToldAndEndsWithAnError() throws IOException, InterruptedException {
        Process process = start("--theme", "pink");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(output().toPath())).contains("--theme", "pink");
    }

    @Test
    void aCompleteCommandLineJoinsAndQuitEndsTheProcessWithinASecond() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display: run under xvfb-run to test the window");
        try (TestServer server = new TestServer(0)) {
            Process process = start("127.0.0.1", Integer.toString(server.port()), "--name", "anna", "--lang", "it");
            await().atMost(Duration.ofSeconds(20)).until(() -> server.members().contains("anna"));
            Robot robot = new Robot();
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                robot.keyPress(KeyEvent.VK_CONTROL);
                robot.keyPress(KeyEvent.VK_Q);
                robot.keyRelease(KeyEvent.VK_Q);
                robot.keyRelease(KeyEvent.VK_CONTROL);
                return server.members().isEmpty();
            });
            assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(Files.readString(output().toPath())).isEmpty();
            assertThat(folder.resolve("cortile/desktop.properties")).content().contains("name=anna");
        }
    }

    @Test
    void aSecondStartHandsItsLinkToTheFirst() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display: run under xvfb-run to test the window");
        try (TestServer server = new TestServer(0)) {
            server.add(TestRoom.open("garden", "Roses").with("bruno"));
            Process first = start("127.0.0.1", Integer.toString(server.port()), "--name", "anna");
            await().atMost(Duration.ofSeconds(20)).until(() -> server.members().contains("anna"));
            await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(folder.resolve("cortile/instance.sock")));
            Process second = start("cortile://127.0.0.1:" + server.port() + "/garden");
            assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isZero();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> server.heard().stream()
                            .anyMatch(message ->
                                    message instanceof Join join && join.room().equals("garden")));
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void whatWaitedIsSentOnceAfterTheProgramWasKilled() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display: run under xvfb-run to test the window");
        TestHistory history = new TestHistory();
        TestServer lost = new TestServer(0, history);
        String port = Integer.toString(lost.port());
        Process killed = start("127.0.0.1", port, "--name", "anna");
        await().atMost(Duration.ofSeconds(20)).until(() -> lost.members().contains("anna"));
        lost.close();
        Path unsent = folder.resolve("cortile/unsent.properties");
        Robot robot = new Robot();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    IntStream.of(KeyEvent.VK_H, KeyEvent.VK_I, KeyEvent.VK_ENTER)
                            .forEach(key -> {
                                robot.keyPress(key);
                                robot.keyRelease(key);
                            });
                    return waitingIn(unsent) > 0;
                });
        killed.destroyForcibly().waitFor();
        int waited = waitingIn(unsent);
        try (TestServer server = new TestServer(Integer.parseInt(port), history)) {
            start("127.0.0.1", port, "--name", "anna");
            await().atMost(Duration.ofSeconds(20)).until(() -> server.said().size() >= waited);
            await().atMost(Duration.ofSeconds(10)).until(() -> waitingIn(unsent) == 0);
            assertThat(history.texts()).hasSize(waited).containsOnly("anna: hi");
            assertThat(server.said()).extracting(Say::id).doesNotHaveDuplicates();
        }
    }

    private static int waitingIn(Path file) throws IOException {
        Properties lines = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            }
        }
        return lines.size();
    }
}
