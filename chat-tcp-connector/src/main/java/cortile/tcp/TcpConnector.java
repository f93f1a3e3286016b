package cortile.tcp;

import cortile.core.settings.Settings;
import cortile.ejb.broadcast.BroadcastBean;
import cortile.ejb.management.ListenerMXBean;
import cortile.tcp.baiocchi.BaiocchiDialect;
import cortile.tcp.dialect.Dialect;
import cortile.tcp.jsonlines.JsonLinesDialect;
import cortile.tcp.server.ListenException;
import cortile.tcp.server.Listener;
import cortile.tcp.server.PeerPolicy;
import cortile.tcp.server.TcpServer;
import cortile.tcp.venturi.VenturiDialect;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings people's connections to the broadcast bean's chat. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TcpConnector {

    private static final System.Logger LOG = System.getLogger(TcpConnector.class.getName());

    /** How long a stopping server waits for peers to read its last words. */
    private static final Duration GOODBYE = Duration.ofMillis(1500);

    @Inject
    private BroadcastBean broadcast;

    /** Lends a thread to each event loop for as long as the connector lives. */
    @Resource
    private ManagedExecutorService executor;

    private @Nullable TcpServer server;

    /** Opens every port, or none: a server that half listens is worse than one that says why it does not start. */
    @PostConstruct
    public void start() {
        Settings settings = broadcast.settings();
        server = new TcpServer(
                broadcast.hub(),
                settings.ioThreads(),
                executor,
                new PeerPolicy(settings.nameTimeout(), settings.historyShown(), PeerPolicy.LONGEST_SILENCE));
        try {
            listen(new VenturiDialect(), settings.host(), settings.venturiPort());
            listen(new BaiocchiDialect(), settings.host(), settings.baiocchiPort());
            listen(new JsonLinesDialect(), settings.host(), settings.nativePort());
        } catch (ListenException e) {
            LOG.log(Level.ERROR, e.getMessage());
            stop();
            throw new EJBException(e.getMessage(), e);
        }
        broadcast.hub().started();
    }

    private void listen(Dialect dialect, String host, int port) throws ListenException {
        Listener listener = Objects.requireNonNull(server).listen(dialect, host, port);
        broadcast.management().registerListener(dialect.name(), new ListenerView(listener));
        LOG.log(
                Level.DEBUG,
                "Listening on {0}:{1,number,#} ({2})",
                listener.host(),
                listener.port(),
                listener.dialect());
    }

    /** Tells everybody, closes every port and gives the threads back. */
    @PreDestroy
    public void stop() {
        if (server != null) {
            server.stop(GOODBYE);
            server = null;
        }
    }

    private record ListenerView(Listener listener) implements ListenerMXBean {
        @Override
        public String getHost() {
            return listener.host();
        }

        @Override
        public int getPort() {
            return listener.port();
        }
    }
}
