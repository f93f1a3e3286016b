package cortile.console;

import cortile.admin.operator.LocalAccess;
import cortile.console.door.BadRequestException;
import cortile.console.door.Exchange;
import cortile.console.door.Protection;
import cortile.console.rest.RestApi;
import cortile.core.settings.ManagementSettings;
import cortile.ejb.broadcast.BroadcastBean;
import jakarta.ejb.EJB;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers every request of the application and passes none on: what the container or a library would serve besides cannot be
 * reached. Called on HTTP threads.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ConsoleFilter implements Filter {

    private static final System.Logger LOG = System.getLogger(ConsoleFilter.class.getName());

    @EJB
    private BroadcastBean broadcast;

    private Optional<LocalAccess> local = Optional.empty();
    private volatile @Nullable Routes routes;
    private @Nullable ConsoleParts parts; // guarded by this

    @Override
    public void init(FilterConfig config) {
        ManagementSettings management = broadcast.settings().management();
        if (management.consolePort().isPresent()) {
            local = localAccess(management);
        }
    }

    private Optional<LocalAccess> localAccess(ManagementSettings management) {
        String host = management.consoleHost().contains(":")
                ? "[" + management.consoleHost() + "]"
                : management.consoleHost();
        try {
            URI address =
                    URI.create("http://" + host + ":" + management.consolePort().getAsInt());
            return Optional.of(LocalAccess.open(broadcast.settings().data(), address));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "./chat admin cannot be used: {0}", e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        Exchange exchange = new Exchange((HttpServletRequest) request, (HttpServletResponse) response);
        Protection.put(exchange.response());
        try {
            if (broadcast.settings().management().consolePort().isEmpty()) {
                throw new BadRequestException(404, "The console is off.");
            }
            Routes opened = opened();
            opened.admit(exchange);
            opened.answer(exchange);
        } catch (BadRequestException e) {
            RestApi.refuse(exchange, e.status(), e.sentence());
        } catch (RuntimeException e) {
            // whatever it is, nobody outside must read it
            LOG.log(Level.ERROR, "A request to the console failed", e);
            if (!exchange.response().isCommitted()) {
                RestApi.refuse(exchange, 500, "It failed for a reason nobody expected; the server's log says more.");
            }
        }
    }

    /** Made by the first request: a start need not wait for it. */
    private Routes opened() {
        Routes known = routes;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (routes == null) {
                parts = ConsoleParts.of(broadcast, local);
                routes = new Routes(parts);
            }
            return Objects.requireNonNull(routes);
        }
    }

    @Override
    public synchronized void destroy() {
        if (parts != null) {
            parts.close();
        }
        local.ifPresent(LocalAccess::close);
    }
}
