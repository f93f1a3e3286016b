package cortile.tcp.command;

import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Not hearing somebody, from netcat: live, in what was said before, and alone with them. */
class IgnoreCommandsIT {

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
    void whoIsIgnoredIsNotHeardAndNotToldSo() throws IOException {
        try (TestPeer anna = TextPerson.baiocchi(server, "anna");
                TestPeer bob = TextPerson.venturi(server, "bob")) {
            anna.expect("bob has joined the chat!\n").send("/ignore\n").expect("*** You ignore nobody.\n");
            anna.send("/ignore BOB\n").expect("*** You do not hear bob any more.\n");
            bob.send("ciao\n").expect("bob: ciao\n");
            bob.send("/me ride\n").expect("* bob ride\n");
            bob.send("/msg anna psst\n").expect("bob: (in privato) psst\n");
            anna.send("/since 1h\n").expect("*** Nothing was said here since ");
            anna.readLine();
            anna.send("/ignore\n").expect("*** You ignore: bob\n");
            anna.send("/unignore bob\n").expect("*** You hear bob again.\n");
            bob.send("eccomi\n").expect("bob: eccomi\n");
            anna.expect("bob: eccomi\n");
        }
    }
}
