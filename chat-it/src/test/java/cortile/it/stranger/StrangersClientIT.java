package cortile.it.stranger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cortile.it.process.Ports;
import cortile.it.process.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More kills by hand: {@code -Dcortile.kill-cycles=50}. */
class StrangersClientIT {

    private static final String PASSWORD = "cavallo, batteria, graffetta = ü";

    private static final int LIVES = Integer.getInteger("cortile.kill-cycles", 2);

    private Path data;
    private int port;

    @BeforeEach
    void preparePlace() throws IOException {
        assumeTrue(StrangersClient.canRun(), "there is no python3");
        data = ServerProcess.newData();
        port = Ports.free();
    }

    @Test
    void aClientWrittenFromTheDocumentHasEverythingOnceAndInOrderOverLossesAndKills() throws Exception {
        List<String> typed = new ArrayList<>();
        try (StrangersClient zoe = registered()) {
            for (int life = 1; life <= LIVES; life++) {
                talkLoseAndKill(zoe, typed, life);
            }
            compare(zoe, typed);
        }
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.ready("--data=" + data, "--native-port=" + port, "--rate-limit=off");
    }

    /** Logged in with the account a first run made, and with a room in which something was said and changed. */
    private StrangersClient registered() throws Exception {
        try (StrangersClient guest = new StrangersClient("zoe", port);
                ServerProcess server = start()) {
            guest.expect("* in as zoe: lobby").type("/register " + PASSWORD).expect("* zoe is an account");
            guest.leave();
            StrangersClient owner = new StrangersClient("zoe", port, "--password", PASSWORD);
            changeWhatWasSaid(owner.expect("* in as zoe: lobby"));
            server.kill();
            return owner;
        }
    }

    /** Numbers are those of a room that is new. */
    private static void changeWhatWasSaid(StrangersClient zoe) throws IOException {
        zoe.type("/create dev").expect("* in dev with zoe").type("/in dev");
        zoe.type("uno").type("tre").expect("dev 2 message zoe: tre");
        zoe.type("/edit 1 due").expect("dev 3 edited zoe: due");
        zoe.type("/react 1 👍").expect("dev 4 reacted zoe: 👍");
        zoe.type("/edit 2 quattro").expect("dev 5 edited zoe: quattro");
        zoe.type("/delete 2").expect("dev 6 deleted zoe:");
        zoe.type("/edit 1 cinque").type("/drop").expect("dev 7 edited zoe: cinque");
    }

    private void talkLoseAndKill(StrangersClient zoe, List<String> typed, int life) throws IOException {
        try (ServerProcess server = start();
                Neighbour anna = new Neighbour("anna", port)) {
            zoe.type("/in lobby");
            talk(zoe, typed, "before the drop of life " + life);
            zoe.type("/drop");
            talk(zoe, typed, "after the drop of life " + life);
            anna.talk(250);
            zoe.type("/in dev").type("in dev, life " + life).expect("zoe: in dev, life " + life);
            zoe.type("/in lobby");
            talk(zoe, typed, "until the kill of life " + life);
            server.kill();
        }
    }

    private static void talk(StrangersClient zoe, List<String> typed, String when) throws IOException {
        for (int i = 0; i < 25; i++) {
            String text = i + " " + when + " è 👋";
            typed.add(text);
            zoe.type(text);
        }
    }

    private void compare(StrangersClient zoe, List<String> typed) throws Exception {
        try (ServerProcess server = start();
                Neighbour anna = new Neighbour("anna", port)) {
            anna.join("dev");
            List<LogLine> log = zoe.leave();
            List<LogLine> lobby = anna.history("lobby");
            List<LogLine> dev = anna.history("dev");
            assertThat(log)
                    .containsExactlyElementsOf(
                            Stream.concat(lobby.stream(), dev.stream()).toList());
            assertContiguous(lobby);
            assertContiguous(dev);
            assertThat(lobby.stream().map(LogLine::text).filter(typed::contains))
                    .containsExactlyElementsOf(typed);
            try (StrangersClient again = new StrangersClient("Zoe", port, "--password", PASSWORD)) {
                assertThat(again.leave()).isEqualTo(log);
            }
            server.terminate();
        }
    }

    private static void assertContiguous(List<LogLine> history) {
        assertThat(history.stream().map(LogLine::seq))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, history.size()).boxed().toList());
    }
}
