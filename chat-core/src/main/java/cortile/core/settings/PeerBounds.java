package cortile.core.settings;

import cortile.core.address.AddressList;
import java.time.Duration;

/**
 * How much peers may ask, and how long they may take.
 *
 * @param connectionsPerAddress connections from one address at once
 * @param exempt addresses that bounds per address pass over
 * @param rates messages a second
 * @param writeTimeout how long a reader may be behind without a pause
 * @param idleTimeout how long somebody with a name may say nothing; zero for ever
 */
public record PeerBounds(
        int connectionsPerAddress, AddressList exempt, Rates rates, Duration writeTimeout, Duration idleTimeout) {

    /**
     * Messages a second; 0 for as many as one likes.
     *
     * @param session of one connection
     * @param account of one person with all devices
     * @param address of all who come from one address
     */
    public record Rates(int session, int account, int address) {

        /** Nobody is slowed down. */
        public static final Rates NONE = new Rates(0, 0, 0);
    }
}
