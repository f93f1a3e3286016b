package cortile.core.address;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, as RFC 4632 (IPv4) and RFC 4291 section 2.3 (IPv6) write them: {@code 192.0.2.0/24}; one without
 * a length is that address alone. Immutable.
 *
 * @param network the first address of the range, in digits
 * @param length bits that all its addresses share
 */
public record AddressRange(String network, int length) {

    /** Digits only: a name would be looked up, and what it stands for may change. */
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    /** The range somebody wrote, its network's other bits cleared; empty where it is none. */
    public static Optional<AddressRange> parse(String written) {
        String[] parts = written.strip().split("/", 2);
        Optional<byte[]> address = bytes(parts[0]);
        if (address.isEmpty() || (parts.length == 2 && !LENGTH.matcher(parts[1]).matches())) {
            return Optional.empty();
        }
        int bits = address.get().length * Byte.SIZE;
        int length = parts.length == 2 ? Integer.parseInt(parts[1]) : bits;
        return length > bits ? Optional.empty() : Optional.of(of(address.get(), length));
    }

    private static AddressRange of(byte[] address, int length) {
        byte[] network = address.clone();
        for (int bit = length; bit < network.length * Byte.SIZE; bit++) {
            network[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        try {
            return new AddressRange(InetAddress.getByAddress(network).getHostAddress(), length);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // the length is that of an address
        }
    }

    /** Whether an address, in digits, is in the range; never for one of the other family. */
    public boolean contains(String address) {
        byte[] network = bytes(this.network).orElseThrow();
        return bytes(address)
                .filter(bytes -> bytes.length == network.length)
                .map(bytes -> prefix(bytes).equals(prefix(network)))
                .orElse(false);
    }

    private BigInteger prefix(byte[] address) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - length);
    }

    /** An IPv4 address inside an IPv6 one (RFC 4291 section 2.5.5.2) is the IPv4 address. */
    private static Optional<byte[]> bytes(String digits) {
        int zone = digits.indexOf('%');
        String address = zone < 0 ? digits : digits.substring(0, zone);
        if (!DIGITS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return network + "/" + length;
    }
}
