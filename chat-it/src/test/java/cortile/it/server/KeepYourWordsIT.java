package cortile.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.it.client.Client;
import cortile.it.client.NativeClient;
import cortile.it.client.NetcatClient;
import cortile.it.process.Build;
import cortile.it.process.Management;
import cortile.it.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was said goes into files and comes back from them. */
class KeepYourWordsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatWasSaidIsExportedImportedElsewhereAndReadThere() throws IOException {
        Path before = ServerProcess.newData();
        Path after = ServerProcess.newData();
        Path text = before.resolve("lobby.txt");
        Path archive = before.resolve("lobby.jsonl");
        talk(before);

        assertThat(command("export", "lobby", "--out=" + text, "--data=" + before))
                .contains("has the room lobby (2 entries).");
        assertThat(text)
                .content()
                .containsSubsequence("zoe: ciao\n", "zoe: è tutto qui\n")
                .hasLineCount(2);
        command("export", "#Lobby", "--format=jsonl", "--out=" + archive, "--data=" + before);
        assertThat(command("import", archive.toString(), "--data=" + after))
                .contains("2 entries were imported into the room lobby; 0 were left out.");

        try (ServerProcess server = ServerProcess.ready("--data=" + after);
                Client carla = new NetcatClient("carla", server.venturiPort())) {
            carla.say("carla"); // the first line is the name
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(carla.rest()).contains("ciao", "è tutto qui"));
        }
    }

    @Test
    void allThatAServerKeepsIsBackedUpAndRestoredElsewhere() throws IOException {
        Path before = ServerProcess.newData();
        Path after = ServerProcess.newData();
        String backup = before.resolve("monday.zip").toString();
        talk(before);

        assertThat(command("admin", "backup", backup, "--data=" + before)).contains("2 of them entries of rooms");
        assertThat(command("admin", "restore", backup, "--check")).contains("is whole");
        assertThat(refusal("admin", "restore", backup, "--data=" + before)).startsWith("There is a history already");
        assertThat(command("admin", "restore", backup, "--data=" + after)).contains("was restored");

        assertThat(after.resolve("tls/generated.pem")).hasSameBinaryContentAs(before.resolve("tls/generated.pem"));
        try (ServerProcess server = ServerProcess.ready("--data=" + after)) {
            assertThat(refusal("admin", "restore", backup, "--replace", "--data=" + after))
                    .startsWith("A server is using the data");
            try (Client carla = new NetcatClient("carla", server.venturiPort())) {
                carla.say("carla"); // the first line is the name
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(carla.rest()).contains("ciao", "è tutto qui"));
            }
        }
    }

    private static void talk(Path data) throws IOException {
        try (ServerProcess server = ServerProcess.ready("--data=" + data);
                Client zoe = new NativeClient("zoe", server.nativePort())) {
            zoe.enter();
            for (String text : List.of("ciao", "è tutto qui")) {
                zoe.say(text);
                zoe.expect(zoe.said("zoe", text));
            }
            zoe.leave();
            server.terminate();
            server.awaitExit(PATIENCE);
        }
    }

    @Test
    void aRunningServersDataIsLeftAloneAndExportedByTheServer() throws IOException {
        Path data = ServerProcess.newData();
        Path file = data.resolve("lobby.txt");
        try (ServerProcess server = ServerProcess.ready("--data=" + data)) {
            assertThat(refusal("export", "lobby", "--out=" + file, "--data=" + data))
                    .startsWith("A server is using the data")
                    .contains("rooms export")
                    .hasLineCount(1);
            assertThat(file).doesNotExist();
            try (Management management = Management.of(server.handle())) {
                Object exported = management.invoke("type=Rooms", "export", "lobby", "jsonl");
                assertThat(Path.of((String) exported))
                        .hasParent(data.resolve("exports"))
                        .content()
                        .hasLineCount(1);
            }
        }
    }

    @Test
    void whatCannotBeExportedIsOneSentence() throws IOException {
        Path file = Files.createTempFile(Build.directory(), "mine", ".txt");

        assertThat(refusal("export", "lobby", "--data=" + file.resolveSibling("nowhere")))
                .startsWith("There is no data in")
                .hasLineCount(1);
        assertThat(refusal("import", file.toString(), "--data=" + ServerProcess.newData()))
                .startsWith("This file cannot be imported.")
                .hasLineCount(1);
    }

    private static String command(String... words) throws IOException {
        try (ServerProcess command = ServerProcess.command(words)) {
            assertThat(command.awaitExit(PATIENCE)).as(command.errors()).isZero();
            assertThat(command.errors()).isEmpty();
            return command.output();
        }
    }

    private static String refusal(String... words) throws IOException {
        try (ServerProcess command = ServerProcess.command(words)) {
            assertThat(command.awaitExit(PATIENCE)).isEqualTo(1);
            return command.errors();
        }
    }
}
