package cortile.tcp.command;

import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names, accounts and being away, from netcat. */
class PersonCommandsIT {

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
    void aNameIsChangedAndToldToTheOthers() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna");
                TestPeer bob = TextPerson.baiocchi(server, "bob")) {
            anna.expect("bob si è unito alla chat.\n").send("/nick Anna Maria\n");
            anna.expect("* anna ora si chiama Anna Maria.\n");
            bob.expect("* anna is now Anna Maria.\n").send("/nick anna maria\n/nick a:b\n/nick robert\n");
            bob.expect("*** The name is taken, or looks like one that is. Choose another one.\n")
                    .expect("*** This name or sign cannot be used.\n*** You are now robert.\n");
            anna.expect("* bob ora si chiama robert.\n");
            bob.send("/away lunch\n/back\n")
                    .expect("*** The others see that you are away.\n*** The others see that you are back.\n");
            anna.expect("* robert si è allontanato: lunch\n* robert è tornato.\n");
        }
    }

    @Test
    void aRegisteredNameIsItsOwnersAloneWhoLogsInForIt() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna")) {
            anna.send("/register breve\n").expect("*** Una password ha da 8 a 256 caratteri, nessuno di controllo.\n");
            anna.send("/register apriti sesamo\n")
                    .expect("*** Il nome \"anna\" ora è tuo. La prossima volta: /login anna PASSWORD\n");
            anna.send("/login anna apriti sesamo\n")
                    .expect("*** Hai già un nome. Per entrare con un altro esci con /quit e torna.\n");
            anna.send("/quit\n").expectEnd();
        }
        try (TestPeer anna = server.venturi();
                TestPeer english = server.baiocchi();
                TestPeer original = server.venturi()) {
            anna.expect(TextPerson.Greeting.VENTURI).send("anna\n");
            anna.expect("Il nome \"anna\" è registrato. Se è tuo, scrivi /login anna PASSWORD;"
                    + " se no, scegline un altro.\n");
            anna.send("/login anna sbagliata\n").expect("*** Nome e password non vanno insieme.\n");
            anna.send("/login anna apriti sesamo\n").expect("*** Ora ti chiami anna.\nanna si è unito alla chat.\n");
            english.expect("NICK").send("anna\n");
            english.expect("The name \"anna\" is registered. If it is yours, write /login anna PASSWORD;"
                    + " else choose another one.\n");
            english.send("/help\n")
                    .expect("*** First your name, please; or /login NAME PASSWORD for a registered one; or /quit.\n");
            english.send("/login anna apriti sesamo\nhello\n")
                    .expect("You are now connected!\n*** You are now anna.\n");
            anna.expect("anna: hello\n");
            original.expect(TextPerson.Greeting.VENTURI)
                    .send("/login anna apriti sesamo")
                    .expect("*** Ora ti chiami anna.");
            anna.send("ciao\n").expect("anna: ciao\n");
            english.expect("anna: ciao\n").send("/quit\n").expectEnd();
            original.send("eccomi");
            anna.expect("anna: eccomi\n");
        }
    }

    @Test
    void anOwnerOfTextIsInOneRoomWhereverItsOtherDevicesAre() throws IOException {
        try (TestPeer anna = TextPerson.venturi(server, "anna")) {
            anna.send("/register apriti sesamo\n")
                    .expect("*** Il nome \"anna\" ora è tuo. La prossima volta: /login anna PASSWORD\n");
            anna.send("/create dev\n").expect("*** Sei in #dev.\n*** In #dev: anna\nanna si è unito alla chat.\n");
            try (TestPeer other = server.baiocchi()) {
                other.expect("NICK")
                        .send("/login anna apriti sesamo\n")
                        .expect("You are now connected!\n*** You are now anna.\n");
                other.send("/who\n").expect("*** In #lobby: anna\n");
                anna.send("qui\n").expect("anna: qui\n");
                other.send("/who dev\n").expect("*** In #dev: anna\n");
            }
        }
    }
}
