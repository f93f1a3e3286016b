package cortile.tcp.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import cortile.protocol.framing.LineFramer;
import cortile.protocol.json.Decoded;
import cortile.protocol.json.ServerCodec;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.message.ServerMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server says on one connection, judged line by line on a thread of its own. */
final class Replies implements Runnable {

    static final String LAST = "that was all";

    /** Codes of a bye that are no errors. */
    private static final Set<String> BYES = Set.of("quit", "lost", "no-name");

    private final InputStream in;
    private final Findings findings;
    private final Map<String, Integer> answers = new HashMap<>(); // guarded by this
    private final Set<String> asked = new HashSet<>(); // guarded by this
    private @Nullable String bye; // guarded by this
    private boolean lastHeard; // guarded by this
    private boolean hungUp; // guarded by this
    private boolean ended; // guarded by this

    Replies(InputStream in, Findings findings) {
        this.in = in;
        this.findings = findings;
    }

    @Override
    public void run() {
        LineFramer lines = new LineFramer(NativeProtocol.MAX_SERVER_LINE_BYTES);
        byte[] buffer = new byte[32 * 1024];
        try {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                lines.append(Arrays.copyOf(buffer, length));
                while (lines.next() instanceof LineFramer.Line line) {
                    take(line.bytes());
                }
            }
            end("the end of the stream");
        } catch (IOException e) {
            end(e.toString());
        }
    }

    private synchronized void end(String how) {
        ended = true;
        notifyAll();
        if (bye == null && !hungUp) {
            findings.add("closed without a bye: " + how);
        }
    }

    private synchronized void take(byte[] line) {
        findings.countAnswer();
        if (bye != null) {
            findings.add("something was said after the bye");
        }
        if (!(ServerCodec.decode(line) instanceof Decoded.Understood<ServerMessage> understood)) {
            findings.add("not understood: " + new String(line, UTF_8));
        } else if (understood.message() instanceof ServerMessage.Bye said) {
            bye = said.code();
            if (!BYES.contains(bye) && ErrorCode.of(bye).isEmpty()) {
                findings.add("a bye with an unknown code: " + bye);
            }
        } else {
            count(parse(line));
        }
    }

    private static JsonObject parse(byte[] line) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(line))) {
            return reader.readObject();
        }
    }

    private void count(JsonObject reply) {
        lastHeard |= reply.getString("token", "").equals(LAST);
        String id = reply.getString("ref", reply.getString("id", null));
        if (asked.contains(id) && answers.merge(id, 1, Integer::sum) > 1) {
            findings.add("a second answer: " + reply);
        }
        notifyAll();
    }

    /** This is asked now and must be answered once. */
    synchronized void expect(String id) {
        asked.add(id);
    }

    /** Whether it is over, or everything that must be answered is. */
    synchronized boolean isComplete() {
        return ended || (lastHeard && answers.size() == asked.size());
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** From now on the end needs no reason. */
    synchronized void hangUp() {
        hungUp = true;
    }

    /** What was never answered, in short. */
    synchronized String missing() {
        return asked.stream().filter(id -> !answers.containsKey(id)).limit(3).toList()
                + (lastHeard ? "" : ", the ping");
    }
}
