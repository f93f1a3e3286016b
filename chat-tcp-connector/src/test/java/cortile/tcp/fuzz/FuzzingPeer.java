package cortile.tcp.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.SplittableRandom;
import org.awaitility.core.ConditionTimeoutException;

/** Somebody who says nonsense on one connection after the other; runs on a thread of its own. */
final class FuzzingPeer implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final String name;
    private final SplittableRandom random;
    private final FrameGenerator frames;
    private final Findings findings;
    private int left;
    private int connections;

    FuzzingPeer(int port, String name, int frames, SplittableRandom random, Findings findings) {
        this.port = port;
        this.name = name;
        this.left = frames;
        this.random = random;
        this.frames = new FrameGenerator(random, name);
        this.findings = findings;
    }

    @Override
    public void run() {
        while (left > 0) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                findings.countConnection();
                connections++;
                socket.setTcpNoDelay(true);
                talk(socket);
            } catch (IOException e) {
                findings.add("not connected: " + e);
                return;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        Replies replies = new Replies(socket.getInputStream(), findings);
        Thread reader = new Thread(replies, name + " reads");
        reader.start();
        try {
            sayAll(socket, replies);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(PATIENCE)
                    .until(replies::isComplete);
        } catch (ConditionTimeoutException e) {
            findings.add("never answered: " + replies.missing());
        } catch (IOException e) {
            // the server has closed; what it said before is judged by the reader
            awaitEnd(replies);
        }
        hangUp(socket, replies);
    }

    private static void awaitEnd(Replies replies) {
        await().atMost(PATIENCE).until(replies::isEnded);
    }

    private void sayAll(Socket socket, Replies replies) throws IOException {
        ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        waiting.writeBytes(firstWords());
        for (int count = Math.min(left, random.nextInt(1, 400)); count > 0 && !replies.isEnded(); count--) {
            FrameGenerator.Line line = frames.next();
            left--;
            findings.countFrame();
            if (line.id() != null) {
                replies.expect(line.id());
            }
            waiting.writeBytes(line.bytes());
            if (random.nextInt(8) == 0) {
                send(socket, waiting);
            }
        }
        waiting.writeBytes(("\n{\"type\":\"ping\",\"token\":\"" + Replies.LAST + "\"}\n").getBytes(UTF_8));
        send(socket, waiting);
    }

    /** Most come in; some talk without a name. */
    private byte[] firstWords() {
        // a name of its own each time: the place of the last one may still be kept
        String hello = "{\"type\":\"hello\",\"version\":1,\"name\":\"" + name + "." + connections
                + "\",\"capabilities\":[\"resume\"]}\n";
        return (random.nextInt(10) == 0 ? "{\"type\":\"ping\"}\n" : hello).getBytes(UTF_8);
    }

    /** In pieces that end anywhere. */
    private void send(Socket socket, ByteArrayOutputStream waiting) throws IOException {
        byte[] bytes = waiting.toByteArray();
        waiting.reset();
        for (int from = 0, to; from < bytes.length; from = to) {
            to = Math.min(bytes.length, from + random.nextInt(1, bytes.length + 1));
            socket.getOutputStream().write(bytes, from, to - from);
        }
    }

    private void hangUp(Socket socket, Replies replies) throws IOException {
        switch (random.nextInt(3)) {
            case 0 -> {
                replies.hangUp();
                socket.setSoLinger(true, 0);
            }
            case 1 -> {
                replies.hangUp();
                socket.close();
            }
            default -> sayGoodbye(socket, replies);
        }
    }

    private static void sayGoodbye(Socket socket, Replies replies) {
        try {
            socket.getOutputStream().write("{\"type\":\"bye\"}\n".getBytes(UTF_8));
        } catch (IOException e) {
            // it was sent away before; the reader has heard why
        }
        awaitEnd(replies);
    }
}
