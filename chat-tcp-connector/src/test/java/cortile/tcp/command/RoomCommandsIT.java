package cortile.tcp.command;

import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rooms from netcat and from the original clients. */
class RoomCommandsIT {

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
    void whoGoesIntoARoomIsToldWhereItIsAndHearsTheLobbyNoMore() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob")) {
            anna.expect("bob si è unito alla chat.\n");
            anna.send("/create dev\n").expect("*** Sei in #dev.\n*** In #dev: anna\nanna si è unito alla chat.\n");
            bob.expect("anna has left the chat!\n");
            anna.send("/topic si programma\n").expect("* anna ha scelto l'argomento: si programma\n");
            anna.send("ci siete?\n").expect("anna: ci siete?\n");
            bob.send("/join dev\n")
                    .expect("*** You are in #dev: si programma\n*** In #dev: anna, bob\n")
                    .expect("*** Earlier messages:\nanna: ci siete?\n");
            anna.expect("bob si è unito alla chat.\n");
            bob.send("eccomi\n/leave\n").expect("*** You are in #lobby.\n*** In #lobby: bob\n");
            anna.expect("bob: eccomi\nbob ha abbandonato la chat.\n");
            bob.send("/leave\n").expect("*** You are in the lobby, which nobody leaves. /quit says goodbye.\n");
        }
    }

    @Test
    void whatIsTypedAheadIsSaidInTheRoomThatWasMeant() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna")) {
            anna.send("qui\n/create dev\nlà\n/leave\ndi nuovo qui\n")
                    .expect("anna: qui\n*** Sei in #dev.\n*** In #dev: anna\nanna si è unito alla chat.\nanna: là\n")
                    .expect("*** Sei in #lobby.\n*** In #lobby: anna\n")
                    .expect("*** Messaggi precedenti:\nanna: qui\nanna si è unito alla chat.\nanna: di nuovo qui\n");
        }
    }

    @Test
    void anOriginalClientGoesIntoRoomsTooAndItsOtherSlashesAreText() throws IOException {
        try (TestPeer luca = TextPerson.originalVenturi(server, "luca");
                TestPeer lucio = TextPerson.originalBaiocchi(server, "lucio")) {
            luca.expect("lucio si è unito alla chat.");
            luca.send("/entra dev").expect("luca: /entra dev");
            lucio.expect("luca: /entra dev\n");
            lucio.send("lucio: /join dev\n").send("lucio: /quit\n").send("lucio: ci sono\n");
            luca.expect("lucio: /join devlucio: /quitlucio: ci sono");
            luca.send("/create dev").expect("*** Sei in #dev.\n*** In #dev: lucaluca si è unito alla chat.");
            lucio.expect("luca has left the chat!");
            luca.send("/leave").expect("*** Sei in #lobby.\n*** In #lobby: lucio, lucaluca si è unito alla chat.");
            luca.send("//join").expect("luca: /join").send("/quit").expectEnd();
        }
    }

    @Test
    void roomsAndPeopleAreListed() throws IOException {
        try (TestPeer anna = TextPerson.baiocchi(server, "anna");
                TestPeer bob = TextPerson.venturi(server, "bob")) {
            anna.expect("bob has joined the chat!\n");
            anna.send("/create attic private\n").expect("*** You are in #attic.\n*** In #attic: anna\n");
            bob.expect("anna ha abbandonato la chat.\n");
            anna.send("/create safe password open sesame\n").expect("*** You are in #safe.\n*** In #safe: anna\n");
            anna.send("/topic secrets\n").expect("*** Done.\n");
            anna.send("/rooms\n")
                    .expect("*** #attic (0, private)\n*** #lobby (1)\n*** #safe (1, with a password): secrets\n");
            bob.send("/stanze\n").expect("*** #lobby (1)\n*** #safe (1, con password): secrets\n");
            bob.send("/who\n/who safe\n/who attic\n/chi lobby\n")
                    .expect("*** In #lobby: bob\n*** Non sei in questa stanza.\n*** Questa stanza non c'è.\n")
                    .expect("*** In #lobby: bob\n");
            bob.send("/join safe\n").expect("*** Questa stanza vuole la sua password.\n");
            bob.send("/join safe sesame open\n").expect("*** Questa stanza vuole la sua password.\n");
            bob.send("/join #SAFE open sesame\n/topic\n")
                    .expect("*** Sei in #safe: secrets\n*** In #safe: anna, bob\nbob si è unito alla chat.\n")
                    .expect("*** In #safe si parla di: secrets\n");
        }
    }

    @Test
    void aListOfManyIsCut() throws IOException {
        try (TestPeer anna = TextPerson.baiocchi(server, "anna")) {
            StringBuilder made = new StringBuilder();
            for (int i = 0; i < RoomCommands.MOST_ROOMS + 2; i++) {
                made.append("/create r").append(i).append('\n');
            }
            anna.send(made.toString());
            for (int i = 0; i < RoomCommands.MOST_ROOMS + 2; i++) {
                anna.expect("*** You are in #r" + i + ".\n*** In #r" + i + ": anna\n");
            }
            anna.send("/rooms\n").expect("*** #lobby (0)\n");
            for (int i = 1; i < RoomCommands.MOST_ROOMS; i++) {
                anna.readLine();
            }
            anna.expect("*** and 3 more\n");
        }
    }

    @Test
    void invitationsAndRolesAreGivenAndTold() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob");
                TestPeer luca = TextPerson.originalVenturi(server, "luca");
                TestPeer lucio = TextPerson.originalBaiocchi(server, "lucio")) {
            anna.send("/create attic privata\n/invite bob\n/invite luca\n/invite lucio\n/invite nessuno\n");
            bob.expect("luca has joined the chat!\nlucio has joined the chat!\nanna has left the chat!\n")
                    .expect("*** anna invited you to #attic: /join attic\n");
            luca.expect("lucio si è unito alla chat.anna ha abbandonato la chat.")
                    .expect("*** anna ti ha invitato in #attic: /join attic");
            lucio.expect("anna has left the chat!").expectSilence(Duration.ofMillis(50));
            bob.send("/join attic\n").expect("*** You are in #attic.\n*** In #attic: anna, bob\n");
            bob.send("/role anna reader\n").expect("*** You may not do this here.\n");
            bob.send("/role anna king\n").expect("*** Write /role NAME owner|moderator|member|reader\n");
            anna.send("/role bob lettore\n");
            bob.expect("* anna let bob only read from now on.\n");
            bob.send("psst\n").expect("You may not do this here.\n");
        }
    }

    @Test
    void aRoomThatCannotBeHadIsAnsweredInTheOnesLanguage() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob")) {
            anna.expect("bob si è unito alla chat.\n");
            anna.send("/join\n/join altrove\n/create a/b\n/create lobby\n/create x nascosta\n")
                    .expect("*** Scrivi /join STANZA [PASSWORD]\n*** Questa stanza non c'è.\n")
                    .expect("*** Il nome di una stanza ha da 1 a 32 lettere o cifre;"
                            + " dopo la prima anche punti, trattini e trattini bassi.\n")
                    .expect("*** C'è già una stanza con questo nome, o con uno che gli somiglia.\n")
                    .expect("*** Scrivi /create STANZA [privata | password PASSWORD]\n");
            bob.send("/join\n/join elsewhere\n")
                    .expect("*** Write /join ROOM [PASSWORD]\n*** There is no such room.\n");
        }
    }
}
