package cortile.tcp.command;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading from netcat what was said before. */
class PastCommandsIT {

    private static final String TIME = "\\d\\d:\\d\\d";
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d " + TIME;

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
    void whatWasSaidSinceATimeIsShownWithItsTime() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob")) {
            anna.send("uno\n/me saluta\n");
            bob.expect("anna: uno\n* anna saluta\n").send("/since 1d\n");
            assertThat(bob.readLine()).matches("\\*\\*\\* Said here since .*" + TIME + ":");
            assertThat(bob.readLine()).matches("\\*\\*\\* .*" + TIME + " anna: uno");
            assertThat(bob.readLine()).matches("\\*\\*\\* .*" + TIME + " \\* anna saluta");
            bob.send("/since yesterday\n").expect("*** \"yesterday\" is no time: write 14:30, 20m, 2h or 1d.\n");
            anna.expect("bob si è unito alla chat.\nanna: uno\n* anna saluta\n").send("/create dev\n/since 2h\n");
            anna.expect("*** Sei in #dev.\n*** In #dev: anna\nanna si è unito alla chat.\n");
            assertThat(anna.readLine()).matches("\\*\\*\\* Da .*" + TIME + " in poi qui non è stato detto nulla\\.");
        }
    }

    @Test
    void moreThanFitsIsCutAtItsBeginning() throws IOException {
        try (TestPeer anna = TextPerson.baiocchi(server, "anna")) {
            StringBuilder much = new StringBuilder();
            for (int i = 1; i <= 250; i++) {
                much.append(i).append('\n');
            }
            anna.send(much + "/since 1d\n").expect("*** There was more; these are the last 200.\n");
            assertThat(anna.readLine()).endsWith(" anna: 51");
            for (int i = 52; i < 250; i++) {
                anna.readLine();
            }
            assertThat(anna.readLine()).endsWith(" anna: 250");
        }
    }

    @Test
    void aSearchFindsTheNewestLastHereAndInConversationsOfTwo() throws IOException {
        try (TestPeer anna = TextPerson.baiocchi(server, "anna");
                TestPeer bob = TextPerson.venturi(server, "bob")) {
            anna.expect("bob has joined the chat!\n").send("the red cat\na black cat\n/msg bob a secret\n");
            anna.send("/search cat\n/search secret\n");
            assertThat(anna.readLine()).matches("\\*\\*\\* " + DATE + " #lobby anna: the red cat");
            assertThat(anna.readLine()).matches("\\*\\*\\* " + DATE + " #lobby anna: a black cat");
            assertThat(anna.readLine()).matches("\\*\\*\\* " + DATE + " \\(alone\\) anna: a secret");
            anna.send("/search dog\n/search\n")
                    .expect("*** Nothing was found that has: dog\n*** Write /search WORDS\n");
            bob.expect("anna: the red cat\nanna: a black cat\nanna: (in privato) a secret\n")
                    .send("/cerca cane\n");
            bob.expect("*** Non è stato trovato nulla che abbia: cane\n");
        }
    }

    @Test
    void answersComeInTheOrderOfQuestionsAndAfterTheInputHasEnded() throws IOException {
        try (TestPeer anna = TextPerson.baiocchi(server, "anna")) {
            anna.send("/search a\n/who\n/search b\n/topic\n/search c\n")
                    .endOutput()
                    .expect("*** Nothing was found that has: a\n*** In #lobby: anna\n")
                    .expect("*** Nothing was found that has: b\n*** #lobby has no topic.\n")
                    .expect("*** Nothing was found that has: c\n")
                    .expectEnd();
        }
    }
}
