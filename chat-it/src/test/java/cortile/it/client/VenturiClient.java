package cortile.it.client;

import java.io.IOException;

/** The second original's client: the name is its first message, and nothing it sends ends in anything. */
public final class VenturiClient extends Client {

    private static final String GREETING = "Ciao! Scrivi il tuo nome e premi invio per confermarlo!";

    public VenturiClient(String name, int port) throws IOException {
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
        send(name());
        expect(joined(name()));
    }

    @Override
    public void say(String text) throws IOException {
        send(text);
    }

    @Override
    public void leave() throws IOException {
        send("/quit");
        expectEnd();
        close();
    }

    @Override
    public String joined(String who) {
        return who + " si è unito alla chat.";
    }

    @Override
    public String left(String who, String reason) {
        return who + " ha abbandonato la chat.";
    }

    @Override
    public String said(String who, String text) {
        return who + ": " + text;
    }
}
