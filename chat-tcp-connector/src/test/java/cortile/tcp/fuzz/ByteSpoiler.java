package cortile.tcp.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import cortile.protocol.message.NativeProtocol;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Makes of a good line bytes that may be anything, with a line end. Confined to one thread. */
final class ByteSpoiler {

    private final SplittableRandom random;

    ByteSpoiler(SplittableRandom random) {
        this.random = random;
    }

    byte[] spoil(byte[] line) {
        return switch (random.nextInt(6)) {
            case 0 -> anything(random.nextInt(1, 200));
            case 1 -> withOtherBytes(line);
            case 2 -> ended(Arrays.copyOf(line, random.nextInt(line.length)));
            case 3 -> twice(line);
            case 4 -> nested(line);
            default -> text("\n".repeat(random.nextInt(1, 5)) + "\r\n \t\n");
        };
    }

    /** A line that is longer than it may be. */
    byte[] endless() {
        byte[] line = new byte[NativeProtocol.MAX_LINE_BYTES + random.nextInt(100_000)];
        Arrays.fill(line, (byte) ('a' + random.nextInt(26)));
        return ended(line);
    }

    /** Bytes of any kind. */
    byte[] anything(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return ended(bytes);
    }

    private byte[] withOtherBytes(byte[] line) {
        byte[] changed = line.clone();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            changed[random.nextInt(line.length)] = (byte) random.nextInt(256);
        }
        return ended(changed);
    }

    /** A field stands in it twice, or all of them. */
    private byte[] twice(byte[] line) {
        String text = new String(line, UTF_8).strip();
        String fields = text.substring(1, text.length() - 1);
        return text("{" + fields + "," + fields + "}\n");
    }

    private byte[] nested(byte[] line) {
        int depth = random.nextInt(1, 5000);
        String text = new String(line, UTF_8).strip();
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String close = random.nextBoolean() ? "]" : "}";
        return text(text.substring(0, text.length() - 1) + ",\"deep\":" + open.repeat(depth) + "1" + close.repeat(depth)
                + "}\n");
    }

    private static byte[] ended(byte[] bytes) {
        byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
        line[bytes.length] = '\n';
        return line;
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
