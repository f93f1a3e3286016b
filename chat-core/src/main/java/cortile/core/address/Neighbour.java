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
        return Address.parse(address).map(Neighbour::of).orElse(address);
    }

    private static String of(Address address) {
        return address.bits() > OWN_BITS
                ? new AddressRange(address.first(OWN_BITS), OWN_BITS).toString()
                : address.toString();
    }
}
