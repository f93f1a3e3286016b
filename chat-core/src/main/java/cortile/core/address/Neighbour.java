package cortile.core.address;

/**
 * What counts as one when connections and tries are counted by address: an IPv4 address; of IPv6 all that share their first 64 bits,
 * since whoever has one of these has them all (RFC 4291 section 2.5.1). Stateless.
 */
public final class Neighbour {

    private static final int OWN_BITS = 64;

    private Neighbour() {}

    /**
     * The neighbour an address belongs to.
     *
     * @param address in digits, without a port; what is no address stands for itself
     */
    public static String of(String address) {
        int zone = address.indexOf('%');
        String digits = zone < 0 ? address : address.substring(0, zone);
        if (digits.indexOf(':') < 0) {
            return digits;
        }
        return AddressRange.parse(digits + "/" + OWN_BITS)
                .map(AddressRange::toString)
                // an IPv4 address inside an IPv6 one has no 64 bits of its own
                .orElseGet(() ->
                        AddressRange.parse(digits).map(AddressRange::network).orElse(digits));
    }
}
