package cortile.server.log;

import java.util.logging.Logger;

/**
 * The logger Payara Micro starts and ends with.
 *
 * <p>Payara's shutdown hook sets its level to ALL and adds a handler of its own; a filter is the one thing it leaves
 * alone. Held here, as a logger nobody holds is forgotten together with its filter.
 */
final class PayaraLogger {

    private static final Logger LOGGER = Logger.getLogger("PayaraMicro");

    private PayaraLogger() {}

    static void quieten() {
        LOGGER.setFilter(new QuietFilter());
    }
}
