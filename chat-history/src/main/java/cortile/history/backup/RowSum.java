package cortile.history.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a table's rows come to, in whatever order they are read: databases sort texts differently. The sum, without what
 * is above 2^256, of each row's SHA-256. Shows damage and loss, no intent. Confined to one thread.
 */
final class RowSum {

    private static final int BYTES = 32;
    private static final int BYTE = 0xff;

    private final MessageDigest digest;
    private final byte[] sum = new byte[BYTES];
    private long rows;

    RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    void add(@Nullable Object[] row) {
        for (Object value : row) {
            take(value);
        }
        byte[] one = digest.digest();
        int carry = 0;
        for (int i = BYTES - 1; i >= 0; i--) {
            carry += (sum[i] & BYTE) + (one[i] & BYTE);
            sum[i] = (byte) carry;
            carry >>>= Byte.SIZE;
        }
        rows++;
    }

    /** Kind, length and value, so that no two rows are written the same. */
    private void take(@Nullable Object value) {
        byte[] text = String.valueOf(value).getBytes(UTF_8);
        char kind = value == null ? '-' : value instanceof String ? 's' : 'v';
        digest.update((kind + Integer.toString(text.length) + ":").getBytes(UTF_8));
        digest.update(text);
    }

    long rows() {
        return rows;
    }

    /** 64 hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(sum);
    }
}
