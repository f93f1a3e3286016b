package cortile.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cortile.desktop.testing.TestServer;
import java.awt.GraphicsEnvironment;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        assertThat(Files.readString(output().toPath())).contains("[host]", "[port]", "--name", "--lang", "--theme");
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
}
