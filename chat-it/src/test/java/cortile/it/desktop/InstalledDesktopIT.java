package cortile.it.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cortile.it.client.Client;
import cortile.it.client.NetcatClient;
import cortile.it.process.Build;
import cortile.it.process.Commands;
import cortile.it.process.ServerProcess;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The desktop as a Debian package: made, installed, started, used and removed. */
@Timeout(300)
class InstalledDesktopIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @BeforeAll
    static void thereIsWhatItTakes() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display: run under xvfb-run to test the window");
        List<String> missing = Stream.of("dpkg-deb", "fakeroot", "objcopy")
                .filter(tool -> !Files.isExecutable(Path.of("/usr/bin", tool)))
                .toList();
        assumeTrue(missing.isEmpty(), "no .deb can be made here: there is no " + missing);
        assumeTrue(Files.isExecutable(Path.of(Build.jdkProgram("jpackage"))), "no .deb can be made here: no jpackage");
    }

    @Test
    void thePackageIsInstalledUsedAndRemovedWithoutATrace() throws Exception {
        Path deb = make();
        Installation installed = Installation.of(deb);
        try {
            assertThat(installed.shared("applications/cortile-desktop.desktop"))
                    .content()
                    .contains("MimeType=x-scheme-handler/cortile;", "/opt/cortile-desktop/bin/cortile-desktop %u");
            assertThat(installed.shared("icons/hicolor/48x48/apps/cortile-desktop.png"))
                    .isRegularFile();
            talkBy(installed.program());
        } finally {
            installed.remove();
        }
        assertThat(installed.leftovers()).isEmpty();
    }

    private static Path make() throws IOException {
        Path directory = Build.directory().resolve("package");
        Map<String, String> jdk = Map.of("JAVA_BIN", Build.jdkPrograms().toString());
        Commands.run(
                PATIENCE,
                jdk,
                List.of(
                        Build.desktopPackaging().toString(),
                        "deb",
                        Build.desktopFile().toString(),
                        directory.toString()));
        try (Stream<Path> made = Files.list(directory)) {
            return made.filter(file -> file.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void talkBy(Path program) throws Exception {
        try (ServerProcess server = ServerProcess.ready();
                Client carla = new NetcatClient("carla", server.venturiPort())) {
            carla.enter();
            try (DesktopProcess zoe = new DesktopProcess(List.of(program.toString()), "zoe", server.nativePort())) {
                carla.expect(carla.joined("zoe"));
                carla.say("benvenuta");
                carla.expect(carla.said("carla", "benvenuta"));
                await().atMost(PATIENCE).until(() -> zoe.copyOfAll().contains("carla: benvenuta"));
                zoe.typeLine("eccomi");
                carla.expect(carla.said("zoe", "eccomi"));
                zoe.keepPicture("installed");
            }
        }
    }
}
