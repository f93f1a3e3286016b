package cortile.it.client;

import java.io.IOException;
import java.net.SocketException;

/** Somebody in the chat, with the network thread every one of these programs has. */
public abstract class Client implements AutoCloseable {

    private final String name;
    private final Wire wire;
    private final Transcript transcript = new Transcript();
    private final Thread network;

    Client(String name, int port) throws IOException {
        this.name = name;
        this.wire = new Wire(port);
        this.network = new Thread(this::receive, name + "'s network");
    }

    /** From now on what comes is read. */
    final void startReading() {
        network.setDaemon(true);
        network.start();
    }

    private void receive() {
        try {
            for (byte[] read = wire.recv(); read.length > 0; read = wire.recv()) {
                received(read);
            }
        } catch (SocketException e) {
            // closed by this side, or reset: the end either way
            transcript.add("");
        } catch (IOException e) {
            transcript.add("<" + e + ">");
        } finally {
            transcript.end();
        }
    }

    /** What one {@code recv} brought. */
    abstract void received(byte[] read) throws IOException;

    final void send(String bytes) throws IOException {
        wire.send(bytes);
    }

    final void told(String text) {
        transcript.add(text);
    }

    public final String name() {
        return name;
    }

    /** Gives the name and waits for the answer. */
    public abstract void enter() throws IOException;

    /** Says something in the room. */
    public abstract void say(String text) throws IOException;

    /** Leaves as this program's user would. */
    public abstract void leave() throws IOException;

    /** How this client is told that somebody came. */
    public abstract String joined(String who);

    /** How this client is told that somebody went by their own will or by a lost connection. */
    public abstract String left(String who, String reason);

    /** How it is told that the operator sent somebody out; empty where it is told only that they left. */
    public String sentOut(String who, String reason) {
        return "";
    }

    /** How this client is told what somebody said; empty for what it is not told. */
    public abstract String said(String who, String text);

    /** What comes next is exactly this. */
    public final Client expect(String text) {
        transcript.expect(name, text);
        return this;
    }

    /** The server has closed the connection and said nothing besides. */
    public final void expectEnd() {
        transcript.expectEnd(name);
    }

    /** What was told and not expected. */
    public final String rest() {
        return transcript.rest();
    }

    @Override
    public final void close() throws IOException {
        wire.close();
    }
}
