package cortile.tcp.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import cortile.protocol.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Somebody whose name and messages may be any bytes; runs on a thread of its own. */
final class TextFuzzingPeer implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final String name;
    private final SplittableRandom random;
    private final ByteSpoiler bytes;
    private final Findings findings;
    private int left;

    TextFuzzingPeer(int port, String name, int sends, SplittableRandom random, Findings findings) {
        this.port = port;
        this.name = name;
        this.left = sends;
        this.random = random;
        this.bytes = new ByteSpoiler(random);
        this.findings = findings;
    }

    @Override
    public void run() {
        while (left > 0) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                findings.countConnection();
                socket.setTcpNoDelay(true);
                socket.setSoTimeout((int) PATIENCE.toMillis());
                talk(socket);
            } catch (IOException e) {
                findings.add("not connected: " + e);
                return;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        Thread reader = new Thread(() -> read(socket), name + " reads");
        reader.start();
        try {
            sayAll(socket);
        } catch (IOException e) {
            // sent away; what it was told is judged by the reader
        }
        if (random.nextInt(3) == 0) {
            socket.setSoLinger(true, 0);
            socket.close();
        } else if (!socket.isClosed()) {
            endOutput(socket);
        }
        join(reader);
    }

    private static void endOutput(Socket socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // the server was first
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayAll(Socket socket) throws IOException {
        String end = random.nextBoolean() ? "\n" : "";
        boolean named = random.nextInt(3) > 0;
        socket.getOutputStream().write(named ? (name + left + end).getBytes(UTF_8) : anything());
        for (int count = Math.min(left, random.nextInt(1, 60)); count > 0; count--) {
            left--;
            findings.countFrame();
            socket.getOutputStream().write(random.nextInt(500) == 0 ? bytes.endless() : anything());
        }
    }

    private byte[] anything() {
        return switch (random.nextInt(5)) {
            case 0 -> bytes.anything(random.nextInt(1, 300));
            case 1 -> cut("così è la vita 👋 ".repeat(random.nextInt(1, 200)).getBytes(UTF_8));
            case 2 -> bytes.spoil("baiocchi: ciao a tutti\n".getBytes(UTF_8));
            case 3 -> cut("a\r\nb\n/quit".getBytes(UTF_8));
            default -> ("riga " + left + "\n").getBytes(UTF_8);
        };
    }

    private byte[] cut(byte[] text) {
        return Arrays.copyOf(text, random.nextInt(1, text.length + 1));
    }

    /** What is told is whole characters, up to where it ends. */
    private void read(Socket socket) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                told.write(buffer, 0, length);
                findings.countAnswer();
            }
        } catch (SocketTimeoutException e) {
            findings.add("neither told anything nor sent away for " + PATIENCE);
        } catch (IOException e) {
            // closed by this side, or by a server that had said why
        }
        byte[] all = told.toByteArray();
        byte[] whole = Arrays.copyOf(all, all.length - Utf8.unfinishedTail(all));
        if (Utf8.decode(whole).isEmpty()) {
            findings.add("told bytes that are no text");
        }
    }
}
