package cortile.core.address;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike, as RFC 4632 (IPv4) and RFC 4291 section 2.3 (IPv6) write them: {@code 192.0.2.0/24}; one without
 * a length is that address alone. Immutable.
 *
 * @param network the first address of the range
 * @param length bits that all its addresses share
 */
public record AddressRange(Address network, int length) {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

    /** The range somebody wrote, its network's other bits cleared; empty where it is none. */
    public static Optional<AddressRange> parse(String written) {
        String[] parts = written.strip().split("/", 2);
        Optional<Address> address = Address.parse(parts[0]);
        if (address.isEmpty() || (parts.length == 2 && !LENGTH.matcher(parts[1]).matches())) {
            return Optional.empty();
        }
        int bits = address.get().bits();
        int length = parts.length == 2 ? Integer.parseInt(parts[1]) : bits;
        return length > bits
                ? Optional.empty()
                : Optional.of(new AddressRange(address.get().first(length), length));
    }

    /** Whether an address is in the range; never one of the other family. */
    public boolean contains(Address address) {
        return network.beginsLike(address, length);
    }

    @Override
    public String toString() {
        return network + "/" + length;
    }
}
