package cortile.core.limit;

import cortile.core.address.AddressList;
import cortile.core.settings.PeerBounds.Rates;
import cortile.core.settings.Settings;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The bounds every session lives within.
 *
 * @param maxConnections sessions at once, named or not
 * @param perAddress sessions at once from one address
 * @param exempt addresses that are not counted
 * @param outboxBytes bytes that may wait for one reader
 * @param inputBurst messages a connection may send at once after a silence; a person or address as many times more as its rate is
 *     higher
 * @param rates messages a second after that
 * @param ghostTime how long the place of a lost connection is kept for whoever comes back
 */
public record Limits(
        int maxConnections,
        int perAddress,
        AddressList exempt,
        int outboxBytes,
        int inputBurst,
        Rates rates,
        Duration ghostTime) {

    /** Four seconds' worth: far above what people type and what a paste sends line by line. */
    private static final int BURST_SECONDS = 4;

    /** Without bounds per person and address. */
    public Limits(int maxConnections, int outboxBytes, int inputBurst, int inputPerSecond, Duration ghostTime) {
        this(
                maxConnections,
                Integer.MAX_VALUE,
                AddressList.NONE,
                outboxBytes,
                inputBurst,
                new Rates(inputPerSecond, 0, 0),
                ghostTime);
    }

    public static Limits of(Settings settings) {
        Rates rates = settings.peers().rates();
        return new Limits(
                settings.maxConnections(),
                settings.peers().connectionsPerAddress(),
                settings.peers().exempt(),
                settings.outboxBytes(),
                Math.max(1, rates.session() * BURST_SECONDS),
                rates,
                settings.returnTime());
    }

    /** The same for a server that can serve only so many connections. */
    public Limits atMost(int connections) {
        return new Limits(
                Math.min(maxConnections, connections), perAddress, exempt, outboxBytes, inputBurst, rates, ghostTime);
    }

    /** What one session may send by itself. */
    public Allowance allowance(LongSupplier nanoTime) {
        return new Allowance(new TokenBucket(inputBurst, rates.session(), nanoTime));
    }

    /** What one person may send with all devices. */
    public SharedBucket accountBucket(LongSupplier nanoTime) {
        return shared(rates.account(), nanoTime);
    }

    /** Who comes from which address. */
    public AddressBook addressBook(LongSupplier nanoTime) {
        return new AddressBook(exempt, perAddress, () -> shared(rates.address(), nanoTime));
    }

    private static SharedBucket shared(int perSecond, LongSupplier nanoTime) {
        return new SharedBucket(new TokenBucket(perSecond * BURST_SECONDS, perSecond, nanoTime));
    }
}
