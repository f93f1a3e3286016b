package cortile.protocol.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict UTF-8 (RFC 3629): what is malformed is refused, never silently replaced. Stateless. */
public final class Utf8 {

    private Utf8() {}

    /** The text, or empty where the bytes are not well-formed UTF-8. */
    public static Optional<String> decode(byte[] bytes) {
        try {
            // A new decoder reports malformed input; the String constructor would replace it.
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * How many bytes at the end begin a character whose rest has not arrived: 0 to 3.
     *
     * @param bytes text cut at any place
     */
    public static int unfinishedTail(byte[] bytes) {
        int continuation = 0;
        for (int i = bytes.length - 1; i >= 0 && continuation < 4; i--) {
            int b = bytes[i] & 0xFF;
            if ((b & 0xC0) == 0x80) {
                continuation++;
            } else {
                return sequenceLength(b) > continuation + 1 ? continuation + 1 : 0;
            }
        }
        return 0;
    }

    private static int sequenceLength(int firstByte) {
        if (firstByte < 0xC2 || firstByte > 0xF4) {
            return 1;
        }
        return firstByte < 0xE0 ? 2 : firstByte < 0xF0 ? 3 : 4;
    }
}
