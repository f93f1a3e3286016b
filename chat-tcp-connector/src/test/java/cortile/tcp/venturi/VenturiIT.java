package cortile.tcp.venturi;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.history.MessageHistory.Intake;
import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transcripts of the Venturi chat, after the document of its author. */
class VenturiIT {

    private static final String NOT_STORED =
            "Non è stato possibile salvare: non è stato inviato o fatto nulla. Riprova più tardi.";

    private static final String GREETING = "Ciao! Scrivi il tuo nome e premi invio per confermarlo!";

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
    void theOriginalClientIsGreetedNamedAndHearsItself() throws IOException {
        try (TestPeer luca = server.venturi()) {
            luca.expect(GREETING).send("luca").expect("luca si è unito alla chat.");
            luca.send("ciao a tutti").expect("luca: ciao a tutti");
        }
    }

    @Test
    void aMessageSentRightAfterTheNameIsAMessage() throws IOException {
        try (TestPeer luca = server.venturi()) {
            luca.expect(GREETING).send("luca").expectSilence(Duration.ofMillis(5));
            luca.send("subito").expect("luca si è unito alla chat.luca: subito");
        }
    }

    @Test
    void everybodyReadsWhoEntersWhatIsSaidAndWhoLeaves() throws IOException {
        try (TestPeer luca = join("luca");
                TestPeer anna = join("anna")) {
            luca.expect("anna si è unito alla chat.");
            anna.send("eccomi");
            luca.expect("anna: eccomi");
            anna.expect("anna: eccomi").send("/quit").expectEnd();
            luca.expect("anna ha abbandonato la chat.");
        }
    }

    @Test
    void aClosedSocketIsALeavingToo() throws IOException {
        try (TestPeer luca = join("luca")) {
            TestPeer anna = join("anna");
            luca.expect("anna si è unito alla chat.");
            anna.close();
            luca.expect("anna ha abbandonato la chat.");
            TestPeer bob = join("bob");
            luca.expect("bob si è unito alla chat.");
            bob.reset();
            luca.expect("bob ha abbandonato la chat.");
        }
    }

    @Test
    void netcatSpeaksAndReadsLines() throws IOException {
        try (TestPeer nc = server.venturi()) {
            nc.expect(GREETING).send("carla\n").expect("carla si è unito alla chat.\n");
            nc.send("uno\r\ndue\ntr").expect("carla: uno\ncarla: due\n");
            nc.send("e\n").expect("carla: tre\n");
            nc.send("/quit\n").expectEnd();
        }
    }

    @Test
    void aSlowTypistIsOnePersonWithOneName() throws IOException {
        try (TestPeer typist = server.venturi()) {
            typist.expect(GREETING);
            for (char key : "zoe".toCharArray()) {
                typist.send(String.valueOf(key)).expectSilence(Duration.ofMillis(300));
            }
            typist.send("\n").expect("zoe si è unito alla chat.\n");
        }
    }

    @Test
    void aCharacterMayBeSplitOverTwoReads() throws IOException {
        try (TestPeer luca = join("luca")) {
            luca.send(new byte[] {'s', (byte) 0xC3}).expectSilence(Duration.ofMillis(100));
            luca.send(new byte[] {(byte) 0xAC, '!'}).expect("luca: sì!");
        }
    }

    @Test
    void aNameThatIsTakenOrWrongIsAskedForAgain() throws IOException {
        try (TestPeer luca = join("luca");
                TestPeer nc = server.venturi()) {
            nc.expect(GREETING).send("LUCA\n").expect("Il nome \"LUCA\" è già in uso. Scrivine un altro.\n");
            nc.send("\n").expect("Il nome deve avere almeno un carattere.\n");
            nc.send("x".repeat(33) + "\n").expect("Il nome può avere al massimo 32 caratteri.\n");
            nc.send("a\u0007b\n")
                    .expect("Il nome non può contenere i due punti o caratteri di controllo,"
                            + " né iniziare con / * # o @.\n");
            nc.send("luca2\n").expect("luca2 si è unito alla chat.\n");
            luca.expect("luca2 si è unito alla chat.");
        }
    }

    @Test
    void aMessageThatCannotBeSentIsAnsweredWithASentence() throws IOException {
        try (TestPeer nc = server.venturi()) {
            nc.expect(GREETING).send("carla\n").expect("carla si è unito alla chat.\n");
            nc.send("  \n").expect("Il messaggio è vuoto e non è stato inviato.\n");
            nc.send(new byte[] {'a', (byte) 0xFF, '\n'})
                    .expect("Il messaggio non è UTF-8 valido e non è stato inviato.\n");
            nc.send("x".repeat(20_000) + "\n").expect("Il messaggio supera i 8192 byte e non è stato inviato.\n");
            nc.send("\u001B[2Jciao\n").expect("carla: \uFFFD[2Jciao\n");
        }
    }

    @Test
    void aPersonWithNetcatReadsWhatWasSaidBeforeAndAnOriginalClientDoesNot() throws IOException {
        try (TestPeer luca = join("luca");
                TestPeer nc = server.venturi()) {
            luca.send("uno").expect("luca: uno");
            luca.send("due").expect("luca: due");
            nc.expect(GREETING)
                    .send("carla\n")
                    .expect("*** Messaggi precedenti:\nluca: uno\nluca: due\ncarla si è unito alla chat.\n");
            luca.expect("carla si è unito alla chat.");
            try (TestPeer anna = join("anna")) {
                anna.expectSilence(Duration.ofMillis(100));
            }
        }
    }

    @Test
    void aMessageThatCannotBeStoredIsAnsweredAndToldToNobody() throws IOException {
        try (TestPeer luca = join("luca");
                TestPeer anna = join("anna")) {
            luca.expect("anna si è unito alla chat.");
            server.history().answer(Intake.UNAVAILABLE);
            luca.send("persa").expect(NOT_STORED);
            server.history().answer(Intake.QUEUED);
            server.history().beSlow();
            luca.send("persa").expectSilence(Duration.ofMillis(100));
            server.history().failWaiting();
            luca.expect(NOT_STORED);
            anna.expectSilence(Duration.ofMillis(100));
        }
    }

    @Test
    void whenTheServerStopsPeopleAreTold() throws IOException {
        try (TestPeer luca = join("luca")) {
            luca.endOutput();
            try (TestPeer anna = join("anna")) {
                server.stop();
                anna.expect("Il server si sta spegnendo.").expectEnd();
            }
            assertThat(server.hub().connections()).isZero();
        }
    }

    private TestPeer join(String name) throws IOException {
        return server.venturi().expect(GREETING).send(name).expect(name + " si è unito alla chat.");
    }
}
