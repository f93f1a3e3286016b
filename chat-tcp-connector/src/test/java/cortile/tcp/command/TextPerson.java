package cortile.tcp.command;

import cortile.tcp.server.TestPeer;
import cortile.tcp.server.TestServer;
import java.io.IOException;

/** People of each dialect and framing, in the lobby, who have read what they are told on coming in. */
final class TextPerson {

    private TextPerson() {}

    /** Italian, ends lines, hears itself. */
    static TestPeer venturi(TestServer server, String name) throws IOException {
        return server.venturi().expect(Greeting.VENTURI).send(name + "\n").expect(name + " si è unito alla chat.\n");
    }

    /** Italian, an original client. */
    static TestPeer originalVenturi(TestServer server, String name) throws IOException {
        return server.venturi().expect(Greeting.VENTURI).send(name).expect(name + " si è unito alla chat.");
    }

    /** English, ends lines, does not hear itself. */
    static TestPeer baiocchi(TestServer server, String name) throws IOException {
        return server.baiocchi().expect("NICK").send(name + "\n").expect("You are now connected!\n");
    }

    /** English, an original client. */
    static TestPeer originalBaiocchi(TestServer server, String name) throws IOException {
        return server.baiocchi().expect("NICK").send(name).expect("You are now connected!");
    }

    /** What the server says first. */
    static final class Greeting {
        static final String VENTURI = "Ciao! Scrivi il tuo nome e premi invio per confermarlo!";

        private Greeting() {}
    }
}
