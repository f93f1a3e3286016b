package cortile.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.desktop.model.Certificates;
import cortile.desktop.model.ConnectInput;
import cortile.desktop.model.Endpoint;
import cortile.desktop.model.NotifyLevel;
import cortile.desktop.model.Target;
import cortile.desktop.model.Unsent;
import cortile.protocol.message.ClientMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    private static final Endpoint SERVER = new Endpoint("chat.example.org", 53_101, true);
    private static final Target ANNA = new Target(SERVER, "anna b");

    @TempDir
    private Path folder;

    private static ClientMessage say(String text) {
        return new ClientMessage.Say("id-" + text, "garden", text, false, 0);
    }

    @Test
    void whatWaitsIsThereTheNextTimeInItsOrder() {
        try (KeptFiles files = new KeptFiles(folder)) {
            Unsent unsent = files.memory().unsent();
            IntStream.range(0, 20).forEach(i -> unsent.keep(ANNA, "id-" + i, say("né " + i)));
            unsent.drop(ANNA, "id-3");
        }
        try (KeptFiles files = new KeptFiles(folder)) {
            assertThat(files.memory().unsent().of(ANNA).values())
                    .hasSize(19)
                    .startsWith(say("né 0"), say("né 1"), say("né 2"), say("né 4"))
                    .endsWith(say("né 19"));
            assertThat(files.memory().unsent().of(new Target(SERVER, "b"))).isEmpty();
        }
    }

    @Test
    void aBrokenLineOfWhatWaitsCostsThatLine() throws IOException {
        try (KeptFiles files = new KeptFiles(folder)) {
            files.memory().unsent().keep(ANNA, "a", say("kept"));
        }
        Path file = folder.resolve("unsent.properties");
        Files.writeString(
                file, Files.readString(file) + "chat.example.org\\:53101\\ x\\ anna\\ b=7 {broken\nnonsense=\n");
        try (KeptFiles files = new KeptFiles(folder)) {
            assertThat(files.memory().unsent().of(ANNA)).containsOnlyKeys("a");
        }
    }

    @Test
    void aServerIsBelievedUntilItIsForgotten() throws IOException {
        try (KeptFiles files = new KeptFiles(folder)) {
            files.memory().certificates().keep(SERVER, "AB:CD");
        }
        try (KeptFiles files = new KeptFiles(folder)) {
            Certificates certificates = files.memory().certificates();
            assertThat(certificates.of(SERVER)).contains("AB:CD");
            assertThat(certificates.servers()).containsExactly("chat.example.org:53101");
            certificates.forget("chat.example.org:53101");
            assertThat(certificates.of(SERVER)).isEmpty();
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("certificates.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aRoomKeepsItsLevel() {
        try (KeptFiles files = new KeptFiles(folder)) {
            files.memory().levels().keep(ANNA, "garden", Optional.of(NotifyLevel.NOTHING));
        }
        try (KeptFiles files = new KeptFiles(folder)) {
            assertThat(files.memory().levels().of(ANNA, "garden")).contains(NotifyLevel.NOTHING);
            files.memory().levels().keep(ANNA, "garden", Optional.empty());
            assertThat(files.memory().levels().of(ANNA, "garden")).isEmpty();
        }
    }

    @Test
    void theServersOneHasBeenOnAreRememberedTheLastFirst() {
        try (KeptFiles files = new KeptFiles(folder)) {
            IntStream.range(0, 12).forEach(i -> files.settings().change(settings -> settings.withServer(server(i))));
            files.settings().change(settings -> settings.withServer(server(9)));
            files.settings().change(settings -> settings.withoutServer(server(10)));
        }
        try (KeptFiles files = new KeptFiles(folder)) {
            List<ConnectInput> servers = files.settings().get().servers();
            assertThat(servers).hasSize(Settings.MOST_SERVERS - 1).startsWith(server(9), server(11), server(8));
            assertThat(files.settings().get().last()).isEqualTo(server(9));
        }
    }

    private static ConnectInput server(int i) {
        return new ConnectInput("host" + i + ".example.org", "53101", "anna " + i, i % 2 == 0);
    }

    @Test
    void whatTheUserChoseIsThereTheNextTime() {
        Settings chosen = Settings.NONE
                .withLanguage("it")
                .with(new Notifying(NotifyLevel.ALL, false, true))
                .with(new WindowPlace(-20, 30, 800, 600, true));
        try (KeptFiles files = new KeptFiles(folder)) {
            files.settings().change(settings -> chosen);
        }
        try (KeptFiles files = new KeptFiles(folder)) {
            assertThat(files.settings().get()).isEqualTo(chosen);
        }
    }
}
