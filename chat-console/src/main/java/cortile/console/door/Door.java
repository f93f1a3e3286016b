package cortile.console.door;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets requests in that come the way they should. Immutable.
 *
 * <p>Without a reverse proxy that is told of, only this machine: the address asked must be a loopback one, whatever the
 * container listens on, and the name in {@code Host} must be one of this machine's, so that no page of the web can have a
 * browser here ask in its own name (DNS rebinding). A change must come from one of our own pages.
 */
public final class Door {

    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Nothing that is encoded, doubled or cut off at a semicolon: containers disagree about what it means. */
    private static final Pattern PLAIN_PATH = Pattern.compile("(/[A-Za-z0-9._-]+)*/?");

    private final Optional<URI> proxy;

    /** @param proxy where browsers see us when a reverse proxy is in front */
    public Door(Optional<URI> proxy) {
        this.proxy = proxy;
    }

    /**
     * Looks at what does not depend on who asks.
     *
     * @throws BadRequestException where it may not come in
     */
    public void check(Exchange exchange) throws BadRequestException {
        if (proxy.isEmpty() && !isLoopback(exchange.request().getLocalAddr())) {
            throw new BadRequestException(403, "The console is for this machine only; see console-origin.");
        }
        if (!isOurs(exchange.header("Host").orElse(""))) {
            throw new BadRequestException(421, "This server does not go by that name; see console-origin.");
        }
        String path = exchange.path();
        if (!PLAIN_PATH.matcher(path).matches() || path.contains("/.")) {
            throw new BadRequestException(404, "There is no such page.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isOurs(String authority) {
        String written = authority.toLowerCase(Locale.ROOT);
        return OWN_NAMES.contains(written.replaceFirst(":\\d{1,5}$", ""))
                || proxy.filter(seen -> seen.getRawAuthority().equalsIgnoreCase(written))
                        .isPresent();
    }

    /** Whether a change was asked for by one of our own pages, as browsers tell. */
    public boolean isFromOurPages(Exchange exchange) {
        Optional<String> site = exchange.header("Sec-Fetch-Site");
        if (site.isPresent() && !site.get().equals("same-origin")) {
            return false;
        }
        return exchange.header("Origin")
                .map(origin -> isOwnOrigin(exchange, origin))
                .orElse(site.isPresent());
    }

    private boolean isOwnOrigin(Exchange exchange, String origin) {
        if (proxy.isPresent() && origin.equalsIgnoreCase(proxy.get().toString())) {
            return true;
        }
        String host = exchange.header("Host").orElse("");
        return origin.equalsIgnoreCase("http://" + host) && OWN_NAMES.contains(host.replaceFirst(":\\d{1,5}$", ""));
    }

    /** Whether browsers reach us encrypted. */
    public boolean isEncrypted() {
        return proxy.isPresent();
    }
}
