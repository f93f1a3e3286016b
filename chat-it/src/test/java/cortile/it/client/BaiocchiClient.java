package cortile.it.client;

import java.io.IOException;

/**
 * The first original's client: sends its alias unasked, again when one whole read is {@code NICK}, and writes its alias
 * in front of every message, which ends in the line end of its text field.
 */
public final class BaiocchiClient extends Client {

    public BaiocchiClient(String alias, int port) throws IOException {
        super(alias, port);
        send(alias);
        startReading();
    }

    @Override
    void received(byte[] read) throws IOException {
        String message = Wire.decode(read);
        if (message.equals("NICK")) {
            send(name());
        } else {
            told(message);
        }
    }

    @Override
    public void enter() {
        expect("You are now connected!");
    }

    @Override
    public void say(String text) throws IOException {
        send(name() + ": " + text + "\n");
    }

    @Override
    public void leave() throws IOException {
        close();
    }

    @Override
    public String joined(String who) {
        return who + " has joined the chat!";
    }

    @Override
    public String left(String who, String reason) {
        return who + " has left the chat!";
    }

    @Override
    public String said(String who, String text) {
        return who.equals(name()) ? "" : who + ": " + text + "\n";
    }
}
