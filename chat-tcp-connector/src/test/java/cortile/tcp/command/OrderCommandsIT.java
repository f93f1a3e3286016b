package cortile.tcp.command;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.audit.Actor;
import cortile.core.directory.Role;
import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping order from netcat, as people of both languages read it. */
class OrderCommandsIT {

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
    void whoIsKickedFromTheLobbyIsToldWhyAndDisconnected() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob")) {
            anna.expect("bob si è unito alla chat.\n");
            bob.send("/kick anna\n").expect("*** You may not do this here.\n");
            appoint("anna");
            anna.expect("* L'operatore ha fatto di anna un moderatore.\n");
            bob.expect("* The operator made anna a moderator.\n");
            anna.send("/kick nessuno\n").expect("*** Nessuno è conosciuto con questo nome.\n");
            anna.send("/kick bob smettila\n").expect("* anna ha mandato fuori bob: smettila\n");
            bob.expect("* anna sent bob out: smettila\nsmettila\n").expectEnd();
            anna.expect("bob ha abbandonato la chat.\n");
        }
        try (TestPeer bob = TextPerson.baiocchi(server, "bob")) {
            bob.send("di nuovo\n");
        }
    }

    @Test
    void aBanIsToldListedAndTakenBack() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna")) {
            appoint("anna");
            anna.expect("* L'operatore ha fatto di anna un moderatore.\n");
            try (TestPeer bob = TextPerson.baiocchi(server, "bob")) {
                anna.expect("bob si è unito alla chat.\n");
                anna.send("/ban bob 10m spam\n").expect("* anna ha bandito bob per 10m: spam\n");
                bob.expect("* anna banned bob for 10m: spam\n");
                assertThat(bob.readLine()).startsWith("You may not come to this server at the moment. spam (→ ");
                bob.expectEnd();
            }
            anna.expect("bob ha abbandonato la chat.\n");
            try (TestPeer bob = server.baiocchi().expect("NICK").send("bob\n")) {
                assertThat(bob.readLine()).startsWith("You may not come to this server at the moment. spam");
                bob.expectEnd();
            }
            anna.send("/bans\n");
            assertThat(anna.readLine())
                    .matches("\\*\\*\\* #\\d+ bob è fuori fino alle [-0-9: ]+, deciso da anna: spam");
            anna.send("/unban bob\n").expect("* anna lascia tornare bob.\n");
            anna.send("/bans\n").expect("*** Qui nessuno è bandito o senza parola.\n");
            TextPerson.baiocchi(server, "bob").close();
        }
    }

    @Test
    void whoIsMutedReadsUntilWhenAndWhy() throws IOException {
        try (TestPeer anna = TextPerson.baiocchi(server, "anna");
                TestPeer bob = TextPerson.venturi(server, "bob")) {
            anna.expect("bob has joined the chat!\n");
            appoint("anna");
            anna.expect("* The operator made anna a moderator.\n");
            bob.expect("* L'operatore ha fatto di anna un moderatore.\n");
            anna.send("/mute bob 1h basta\n").expect("* anna took bob's word for 1h: basta\n*** Done.\n");
            bob.expect("* anna ha tolto la parola a bob per 1h: basta\n");
            bob.send("ma io\n");
            assertThat(bob.readLine()).startsWith("Per ora non puoi parlare qui. basta (→ ");
            anna.send("/unmute bob\n").expect("* anna gave bob the word back.\n*** Done.\n");
            bob.expect("* anna ha ridato la parola a bob.\n").send("grazie\n").expect("bob: grazie\n");
        }
    }

    @Test
    void whoIsSentOutOfARoomReadsByWhomAndIsInTheLobby() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob")) {
            anna.expect("bob si è unito alla chat.\n");
            anna.send("/create dev\n").expect("*** Sei in #dev.\n*** In #dev: anna\nanna si è unito alla chat.\n");
            bob.expect("anna has left the chat!\n");
            bob.send("/join dev\n").expect("*** You are in #dev.\n*** In #dev: anna, bob\n");
            anna.expect("bob si è unito alla chat.\n");
            anna.send("/ban bob rumore\n").expect("* anna ha bandito bob: rumore\nbob ha abbandonato la chat.\n");
            bob.expect("* anna banned bob: rumore\n*** anna sent you out of #dev: rumore\n")
                    .expect("*** You are in #lobby.\n*** In #lobby: bob\n");
            bob.send("/join dev\n").expect("*** You may not come in here at the moment.\n");
        }
    }

    @Test
    void aRoomIsSlowedAndModerated() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob")) {
            anna.expect("bob si è unito alla chat.\n");
            anna.send("/create dev\n").expect("*** Sei in #dev.\n*** In #dev: anna\nanna si è unito alla chat.\n");
            bob.expect("anna has left the chat!\n");
            bob.send("/join dev\n").expect("*** You are in #dev.\n*** In #dev: anna, bob\n");
            anna.expect("bob si è unito alla chat.\n");
            anna.send("/slow 3600\n").expect("* anna lascia parlare ognuno una volta ogni 1h.\n");
            bob.expect("* anna lets everybody speak once in 1h.\n").send("uno\ndue\n");
            anna.expect("bob: uno\n");
            bob.expect("This room is slow; wait before you say something again. (3600 s)\n");
            anna.send("/slow off\n/moderated on\n")
                    .expect("* anna lascia parlare tutti quando vogliono.\n")
                    .expect("* anna lascia parlare solo chi ha avuto la parola.\n");
            bob.expect("* anna lets everybody speak as often as they like.\n")
                    .expect("* anna lets only those speak who are given the word.\n")
                    .send("tre\n")
                    .expect("You may not do this here.\n");
            anna.send("/role bob membro\n").expect("* anna ha dato la parola a bob.\n");
            bob.expect("* anna let bob speak from now on.\n").send("tre\n");
            anna.expect("bob: tre\n");
            anna.send("/slow presto\n").expect("*** Scrivi /slow SECONDI|off\n");
        }
    }

    private void appoint(String name) {
        server.hub()
                .services()
                .rules()
                .appoint(Actor.operator("root", "jmx"), server.hub().lobbyRoom(), name, Role.MODERATOR)
                .toCompletableFuture()
                .join();
    }
}
