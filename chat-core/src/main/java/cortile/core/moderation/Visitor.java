package cortile.core.moderation;

import cortile.core.address.Address;
import cortile.core.name.NameKey;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who comes or is here, as far as sanctions ask. Immutable.
 *
 * @param personId what no name changes
 * @param lookAlikes what the name may be taken for, found once because it is asked for often
 * @param address empty where the peer has none
 */
public record Visitor(String personId, Set<String> lookAlikes, Optional<Address> address) {

    /**
     * Finds out what is asked for.
     *
     * @param address in digits, without a port
     */
    public static Visitor of(String personId, String name, String address) {
        return new Visitor(personId, Set.copyOf(NameKey.lookAlikes(name)), Address.parse(address));
    }
}
