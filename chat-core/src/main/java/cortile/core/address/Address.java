package cortile.core.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address taken apart once, so that it can be looked for in many ranges. An IPv4 address inside an IPv6 one (RFC 4291 section
 * 2.5.5.2) is the IPv4 address. Immutable.
 */
public final class Address {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|\\d?\\d)";

    /**
     * Nothing the platform could take for a name: that would be looked up, by the thread that serves everybody, and what it stands
     * for may change. What has a colon it takes for an address or refuses.
     */
    private static final Pattern DIGITS =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|(?=[0-9a-fA-F:])[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final byte[] bytes;

    private Address(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The address somebody wrote in digits; empty where it is none. */
    public static Optional<Address> parse(String written) {
        int zone = written.indexOf('%');
        String digits = zone < 0 ? written : written.substring(0, zone);
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Address(InetAddress.getByName(digits).getAddress()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** How many bits such an address has. */
    int bits() {
        return bytes.length * Byte.SIZE;
    }

    /** The same with only its first bits, the others zero. */
    Address first(int length) {
        byte[] cleared = bytes.clone();
        for (int bit = length; bit < bits(); bit++) {
            cleared[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return new Address(cleared);
    }

    /** Whether both are of one family and begin with the same bits. */
    boolean beginsLike(Address other, int length) {
        int whole = length / Byte.SIZE;
        int mask = 0xFF00 >> length % Byte.SIZE;
        return bytes.length == other.bytes.length
                && Arrays.equals(bytes, 0, whole, other.bytes, 0, whole)
                && (length == bits() || ((bytes[whole] ^ other.bytes[whole]) & mask & 0xFF) == 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address address && Arrays.equals(address.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In digits, without a zone. */
    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // the length is that of an address
        }
    }
}
