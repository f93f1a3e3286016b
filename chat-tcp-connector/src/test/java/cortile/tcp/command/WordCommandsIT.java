package cortile.tcp.command;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saying and correcting things from netcat, and what the others read of it. */
class WordCommandsIT {

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
    void whatWasSaidLastIsCorrectedAndTakenBack() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob");
                TestPeer luca = TextPerson.originalVenturi(server, "luca")) {
            anna.expect("bob si è unito alla chat.\nluca si è unito alla chat.\n");
            bob.expect("luca has joined the chat!\n");
            bob.send("helo\n/edit hello\n/undo\n/undo\n/me waves\n")
                    .expect("*** You have said nothing since you came into this room.\n");
            anna.expect("bob: helo\n* bob ha corretto: hello\n* bob ha ritirato un messaggio.\n* bob waves\n");
            luca.expect("bob: helo* bob ha corretto: hello* bob ha ritirato un messaggio.* bob waves");
            anna.send("/edit ciao\n/undo\n")
                    .expect("*** Non hai detto nulla da quando sei in questa stanza.\n")
                    .expect("*** Non hai detto nulla da quando sei in questa stanza.\n");
            luca.send("cioa").expect("luca: cioa").send("/edit ciao").expect("* luca ha corretto: ciao");
            bob.expect("luca: cioa\n* luca corrected: ciao\n");
        }
    }

    @Test
    void aCorrectionWaitsUntilWhatItCorrectsIsStored() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna")) {
            anna.send("prima\n").expect("anna: prima\n");
            server.history().beSlow();
            anna.send("seconda\n/edit corretta\n").expectSilence(Duration.ofMillis(200));
            server.history().storeWaiting();
            anna.expect("anna: seconda\n").expectSilence(Duration.ofMillis(200));
            server.history().storeWaiting();
            anna.expect("* anna ha corretto: corretta\n");
        }
    }

    @Test
    void twoTalkAloneFromDialectToDialect() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob");
                TestPeer luca = TextPerson.originalVenturi(server, "luca");
                TestPeer zoe = server.jsonLines()) {
            anna.expect("bob si è unito alla chat.\nluca si è unito alla chat.\n");
            bob.expect("luca has joined the chat!\n");
            anna.send("/msg bob ciao\n").expect("anna: (in privato) ciao\n");
            bob.expect("anna: (to you alone) ciao\n").send("/msg anna hi there\n/msg luca hi\n");
            anna.expect("bob: (in privato) hi there\n");
            luca.expect("bob: (in privato) hi").send("/msg bob ehi").expect("luca: (in privato) ehi");
            bob.expect("luca: (to you alone) ehi\n");
            zoe.send("{\"type\":\"hello\",\"version\":1,\"name\":\"zoe r\"}\n").readLine();
            anna.expect("zoe r si è unito alla chat.\n").send("/msg \"zoe r\" psst\n");
            anna.expect("anna: (in privato) psst\n");
            String room = zoe.readLine().replaceAll(".*\"room\":\"(~[^\"]+)\".*", "$1");
            zoe.send("{\"type\":\"history\",\"room\":\"" + room + "\"}\n");
            assertThat(zoe.readLine()).contains("\"from\":\"anna\",\"text\":\"psst\"");
            zoe.send("{\"type\":\"say\",\"room\":\"" + room + "\",\"text\":\"me too\"}\n");
            anna.expect("zoe r: (in privato) me too\n");
            anna.send("/msg nessuno ciao\n/msg bob\n/msg anna io\n")
                    .expect("*** Nessuno è conosciuto con questo nome.\n*** Scrivi /msg NOME TESTO\n")
                    .expect("*** Nessuno è conosciuto con questo nome.\n");
        }
    }

    @Test
    void signsOfLifeReachPeopleAndNotTheOriginalClients() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer luca = TextPerson.originalVenturi(server, "luca");
                TestPeer zoe = server.jsonLines()) {
            anna.expect("luca si è unito alla chat.\n").send("ciao\n").expect("anna: ciao\n");
            luca.expect("anna: ciao");
            zoe.send("{\"type\":\"hello\",\"version\":1,\"name\":\"zoe\"}\n").readLine();
            zoe.send("{\"type\":\"typing\"}\n{\"type\":\"away\",\"note\":\"pranzo\"}\n");
            zoe.send("{\"type\":\"react\",\"seq\":1,\"emoji\":\"👋\"}\n{\"type\":\"say\",\"text\":\"fine\"}\n");
            anna.expect(
                    "zoe si è unito alla chat.\n* zoe si è allontanato: pranzo\n* zoe ha reagito con 👋\nzoe: fine\n");
            luca.expect("zoe si è unito alla chat.zoe: fine");
        }
    }

    @Test
    void whatIsNoCommandIsAnsweredWithWhatMayHaveBeenMeant() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob")) {
            anna.expect("bob si è unito alla chat.\n").send("/jion dev\n/usr/bin\n//usr/bin\n");
            anna.expect("*** Non c'è un comando /jion. Volevi dire /join?"
                            + " /help li elenca; quanto inizia con // viene detto con una / sola.\n")
                    .expect("*** Non c'è un comando /usr/bin."
                            + " /help li elenca; quanto inizia con // viene detto con una / sola.\n")
                    .expect("anna: /usr/bin\n");
            bob.expect("anna: /usr/bin\n").send("/help jion\n/help join\n/help\n");
            bob.expect("*** There is no command /jion. Did you mean /join?"
                            + " /help lists them; what begins with // is said with one /.\n")
                    .expect("*** /join ROOM [PASSWORD] – goes into another room\n*** /join = /entra\n")
                    .expect("*** /help [COMMAND] – lists the commands, or tells about one\n");
        }
    }
}
