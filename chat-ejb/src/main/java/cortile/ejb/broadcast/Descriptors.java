package cortile.ejb.broadcast;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;

/**
 * How many connections the process has descriptors for: what is left when the database, the index and the log keep theirs. A
 * process without any can neither store nor load a class, so it must not come to that. Stateless.
 */
final class Descriptors {

    private static final System.Logger LOG = System.getLogger(Descriptors.class.getName());

    /** For files that are opened later, and for connections that are refused with a sentence. */
    private static final long RESERVE = 96;

    private static final long LEAST = 16;

    private Descriptors() {}

    /** So many of the wanted connections as there are descriptors for; says so where that is less. */
    static int forConnections(int wanted) {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system)) {
            return wanted;
        }
        long most = system.getMaxFileDescriptorCount();
        long left = left(most, system.getOpenFileDescriptorCount());
        if (left >= wanted) {
            return wanted;
        }
        LOG.log(
                Level.WARNING,
                "This process may open {0} files (ulimit -n), so {1} connections are served at once instead of {2}.",
                Long.toString(most),
                Long.toString(left),
                Integer.toString(wanted));
        return (int) left;
    }

    static long left(long most, long open) {
        return Math.max(LEAST, most - open - RESERVE);
    }
}
