package cortile.bench.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What is said, of a fixed length and found again in whatever a server writes around it: an opening brace, the talker (4
 * hexadecimal digits), its message's number (8), when it was due (16, of {@link System#nanoTime}), dots, a closing brace.
 *
 * <p>Stateless. Written and read without an object per message, because a generator reads millions a second.
 */
final class Payload {

    static final int SHORTEST = 32;
    static final int LONGEST = 8_000;

    static final byte BEGIN = '{';
    static final byte END = '}';

    private static final int TALKER = 1;
    private static final int NUMBER = 5;
    private static final int DUE = 13;
    private static final int PAD = 29;
    private static final byte[] DIGITS = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Payload() {}

    static void check(int bytes) {
        if (bytes < SHORTEST || bytes > LONGEST) {
            throw new IllegalArgumentException("A payload has " + SHORTEST + " to " + LONGEST + " bytes, not " + bytes);
        }
    }

    /** A payload to be completed by {@link #put}. */
    static byte[] blank(int bytes) {
        check(bytes);
        byte[] payload = new byte[bytes];
        Arrays.fill(payload, (byte) '.');
        payload[0] = BEGIN;
        payload[bytes - 1] = END;
        Arrays.fill(payload, TALKER, PAD, (byte) '0');
        return payload;
    }

    static void put(byte[] payload, int at, int talker, int number, long due) {
        putHex(payload, at + TALKER, talker, NUMBER - TALKER);
        putHex(payload, at + NUMBER, number, DUE - NUMBER);
        putHex(payload, at + DUE, due, PAD - DUE);
    }

    private static void putHex(byte[] bytes, int at, long value, int digits) {
        long rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            bytes[i] = DIGITS[(int) (rest & 15)];
            rest >>>= 4;
        }
    }

    /** Who said it; -1 if these are not four hexadecimal digits. */
    static int talker(byte[] bytes, int at) {
        int talker = 0;
        for (int i = at + TALKER; i < at + NUMBER; i++) {
            talker = talker << 4 | digit(bytes[i]); // a wrong digit is -1 and stays
        }
        return talker;
    }

    private static int digit(byte character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
    }

    static int number(byte[] bytes, int at) {
        return (int) eightDigits(bytes, at + NUMBER);
    }

    static long due(byte[] bytes, int at) {
        return eightDigits(bytes, at + DUE) << 32 | eightDigits(bytes, at + DUE + 8);
    }

    /** Eight digits at once: each byte to its nibble, then the nibbles together. */
    private static long eightDigits(byte[] bytes, int at) {
        long text = (long) EIGHT_BYTES.get(bytes, at);
        long letters = text >>> 6 & 0x0101010101010101L;
        long nibbles = (text & 0x0f0f0f0f0f0f0f0fL) + letters * 9;
        long pairs = (nibbles | nibbles >>> 4) & 0x00ff00ff00ff00ffL;
        long fours = (pairs | pairs >>> 8) & 0x0000ffff0000ffffL;
        return (fours | fours >>> 16) & 0xffffffffL;
    }
}
