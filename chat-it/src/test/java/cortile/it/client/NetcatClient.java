package cortile.it.client;

import java.io.IOException;

/** A person who types lines into netcat on the Venturi port. */
public final class NetcatClient extends Client {

    private static final String GREETING = "Ciao! Scrivi il tuo nome e premi invio per confermarlo!";

    public NetcatClient(String name, int port) throws IOException {
        super(name, port);
        startReading();
    }

    @Override
    void received(byte[] read) throws IOException {
        told(Wire.decode(read));
    }

    @Override
    public void enter() throws IOException {
        expect(GREETING);
        send(name() + "\n");
        expect(joined(name()));
    }

    @Override
    public void say(String text) throws IOException {
        send(text + "\n");
    }

    @Override
    public void leave() throws IOException {
        send("/quit\n");
        expectEnd();
        close();
    }

    @Override
    public String joined(String who) {
        return who + " si è unito alla chat.\n";
    }

    @Override
    public String left(String who, String reason) {
        return who + " ha abbandonato la chat.\n";
    }

    @Override
    public String sentOut(String who, String reason) {
        return "* L'operatore ha mandato fuori " + who + ": " + reason + "\n";
    }

    @Override
    public String said(String who, String text) {
        return who + ": " + text + "\n";
    }
}
