package cortile.tcp.baiocchi;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transcripts of the Baiocchi chat, after the listings of its author. */
class BaiocchiIT {

    private static final String CONNECTED = "You are now connected!";
    private static final Duration A_WHILE = Duration.ofMillis(300);

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theOriginalClientReadsNickAloneAndItsAliasIsSentTwiceWithoutHarm() throws IOException {
        try (TestPeer lucio = join("lucio");
                TestPeer anna = server.baiocchi()) {
            anna.send("anna");
            String read = anna.read();
            assertThat(read).as("one recv(1024)").isEqualTo("NICK");
            // As its loop does; the server asks once more should both aliases have reached it in one read.
            for (; read.equals("NICK"); read = anna.read()) {
                anna.send("anna");
            }
            assertThat(read).isEqualTo(CONNECTED);
            lucio.expect("anna has joined the chat!").expectSilence(A_WHILE);
        }
    }

    @Test
    void aClientThatAnswersOnceIsConnectedToo() throws IOException {
        try (TestPeer lucio = join("lucio");
                TestPeer anna = server.baiocchi()) {
            anna.expect("NICK").send("anna").expect(CONNECTED);
            lucio.expect("anna has joined the chat!");
        }
    }

    @Test
    void aMessageReachesAllButItsSenderByteForByte() throws IOException {
        try (TestPeer lucio = join("lucio");
                TestPeer anna = join("anna")) {
            lucio.expect("anna has joined the chat!");
            lucio.send("lucio: ciao, come va?\n");
            anna.expect("lucio: ciao, come va?\n");
            anna.send("anna: bene\nsu due righe\n\n");
            lucio.expect("anna: bene\nsu due righe\n\n");
            lucio.send("lucio: uno\nlucio: due\n");
            anna.expect("lucio: uno\nlucio: due\n");
            assertThat(server.hub().lobby().lastSeq()).isEqualTo(4);
            lucio.expectSilence(A_WHILE);
        }
    }

    @Test
    void aLongMessageComesInReadsThatNeverSplitACharacter() throws IOException {
        try (TestPeer lucio = join("lucio");
                TestPeer anna = join("anna")) {
            lucio.expect("anna has joined the chat!");
            String text = "a" + "è".repeat(1500);
            anna.send("anna: " + text + "\n").send("anna: fine\n");
            StringBuilder read = new StringBuilder();
            while (!read.toString().endsWith("fine\n")) {
                read.append(lucio.read());
            }
            assertThat(read).hasToString("anna: " + text + "\nanna: fine\n");
        }
    }

    @Test
    void whoDisconnectsHasLeft() throws IOException {
        try (TestPeer lucio = join("lucio")) {
            TestPeer anna = join("anna");
            lucio.expect("anna has joined the chat!");
            anna.close();
            lucio.expect("anna has left the chat!");
        }
    }

    @Test
    void anAliasThatCameTwiceInOneReadIsAskedForAgain() throws IOException {
        try (TestPeer lucio = join("lucio");
                TestPeer anna = server.baiocchi()) {
            anna.expect("NICK").send("annaanna").expect("NICK").send("anna").expect(CONNECTED);
            lucio.expect("anna has joined the chat!").expectSilence(A_WHILE);
        }
    }

    @Test
    void aNameThatRepeatsItselfStaysAsItIs() throws IOException {
        try (TestPeer lucio = join("lucio");
                TestPeer original = server.baiocchi();
                TestPeer once = server.baiocchi()) {
            original.expect("NICK").send("mimi").expect("NICK").send("mimi").expect(CONNECTED);
            lucio.expect("mimi has joined the chat!");
            original.send("mimi").send("mimi: ciao\n");
            lucio.expect("mimi: ciao\n");
            once.expect("NICK").send("lulu").expect("NICK").expect(CONNECTED);
            lucio.expect("lulu has joined the chat!");
        }
    }

    @Test
    void theSecondAliasMayComeLateOrTogetherWithTheFirstMessage() throws IOException {
        try (TestPeer lucio = join("lucio");
                TestPeer anna = server.baiocchi();
                TestPeer bob = server.baiocchi()) {
            anna.expect("NICK").send("anna").expect(CONNECTED).send("anna");
            lucio.expect("anna has joined the chat!");
            bob.expect("NICK").send("bob").expect(CONNECTED).send("bobbob: eccomi\n");
            lucio.expect("bob has joined the chat!").expect("bob: eccomi\n");
            anna.send("anna: ciao\n");
            lucio.expect("anna: ciao\n");
        }
    }

    @Test
    void aClientWhoseAliasIsTakenIsSeenUnderAnother() throws IOException {
        try (TestPeer anna = join("anna");
                TestPeer other = server.baiocchi()) {
            other.expect("NICK")
                    .send("anna")
                    .expect(CONNECTED + "\nThe name \"anna\" is taken. The others see you as \"anna-2\".");
            anna.expect("anna-2 has joined the chat!");
            other.send("anna: ciao\n");
            anna.expect("anna-2: ciao\n");
        }
    }

    @Test
    void aClientWhoseAliasCannotBeANameIsAGuest() throws IOException {
        try (TestPeer lucio = join("lucio");
                TestPeer other = server.baiocchi()) {
            other.expect("NICK").send("a:b").expect(CONNECTED + "\nA name may not contain a colon");
            lucio.expect("guest-2 has joined the chat!");
            other.send("a:b: ciao\n");
            lucio.expect("guest-2: ciao\n");
        }
    }

    @Test
    void netcatIsAskedAgainAndReadsLines() throws IOException {
        try (TestPeer lucio = join("lucio");
                TestPeer nc = server.baiocchi()) {
            nc.expect("NICK").send("lucio\n").expect("The name \"lucio\" is taken. Choose another one.\n");
            nc.send("carla\n").expect(CONNECTED + "\n");
            lucio.expect("carla has joined the chat!");
            lucio.send("lucio: ciao\nlucio: carla\n");
            nc.expect("lucio: ciao\nlucio: carla\n").send("eccomi\r\n");
            lucio.expect("carla: eccomi\n");
            nc.send("/quit\n").expectEnd();
            lucio.expect("carla has left the chat!");
        }
    }

    @Test
    void aPersonWhoSaysNothingDelaysNobody() throws IOException {
        try (TestPeer silent = server.baiocchi();
                TestPeer anna = join("anna")) {
            silent.expect("NICK");
            anna.send("anna: sola\n");
            silent.expectSilence(A_WHILE);
        }
    }

    private TestPeer join(String alias) throws IOException {
        return server.baiocchi().expect("NICK").send(alias).expect(CONNECTED);
    }
}
