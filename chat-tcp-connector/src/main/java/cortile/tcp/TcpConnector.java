package cortile.tcp;

import cortile.admin.operator.Operators;
import cortile.core.settings.CertificateFiles;
import cortile.core.settings.Endpoint;
import cortile.core.settings.ManagementSettings;
import cortile.core.settings.Settings;
import cortile.core.work.Bulkhead;
import cortile.ejb.broadcast.BroadcastBean;
import cortile.ejb.management.ListenerMXBean;
import cortile.tcp.baiocchi.BaiocchiDialect;
import cortile.tcp.dialect.Dialect;
import cortile.tcp.jmx.RemoteJmx;
import cortile.tcp.jsonlines.JsonLinesDialect;
import cortile.tcp.server.ListenException;
import cortile.tcp.server.Listener;
import cortile.tcp.server.PeerPolicy;
import cortile.tcp.server.Service;
import cortile.tcp.server.TcpServer;
import cortile.tcp.tls.FilesWatch;
import cortile.tcp.tls.IdentityException;
import cortile.tcp.tls.PassingThread;
import cortile.tcp.tls.ServerTls;
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
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    @Resource
    private ManagedThreadFactory ownThreads;

    /** Reminds of looking at the certificate's files. */
    @Resource
    private ManagedScheduledExecutorService clock;

    private @Nullable TcpServer server;
    private @Nullable FilesWatch watch;
    private @Nullable RemoteJmx jmx;

    /** Opens every port, or none: a server that half listens is worse than one that says why it does not start. */
    @PostConstruct
    public void start() {
        Settings settings = broadcast.settings();
        server = new TcpServer(broadcast.hub(), settings.ioThreads(), executor, PeerPolicy.of(settings));
        server.loops().forEach(broadcast.steering().figures()::addLoop);
        try {
            Optional<ServerTls> tls = needsCertificate(settings) ? Optional.of(openTls(settings)) : Optional.empty();
            for (Map.Entry<Endpoint, Integer> port : settings.ports().entrySet()) {
                listen(service(port.getKey(), settings, tls), settings.host(), port.getValue());
            }
            if (settings.management().jmxPort().isPresent()) {
                jmx = openJmx(
                        settings.management(),
                        tls.orElseThrow(),
                        broadcast.steering().operators());
            }
        } catch (ListenException | IdentityException e) {
            LOG.log(Level.ERROR, e.getMessage());
            stop();
            throw new EJBException(e.getMessage(), e);
        }
        broadcast.hub().started();
    }

    private static boolean needsCertificate(Settings settings) {
        return settings.management().jmxPort().isPresent()
                || settings.ports().keySet().stream().anyMatch(Endpoint::isEncrypted);
    }

    private static RemoteJmx openJmx(ManagementSettings management, ServerTls tls, Operators operators)
            throws ListenException {
        int port = management.jmxPort().orElseThrow();
        try {
            return RemoteJmx.open(management.jmxHost(), port, tls.platformContext(), operators);
        } catch (IOException e) {
            throw new ListenException("jmx", management.jmxHost(), port, e);
        }
    }

    private ServerTls openTls(Settings settings) throws IdentityException {
        ServerTls tls = PassingThread.call(ownThreads, () -> readCertificate(settings));
        watch = new FilesWatch(tls);
        watch.start(clock);
        broadcast.steering().administration().add(new TlsGroup(tls).group());
        return tls;
    }

    private ServerTls readCertificate(Settings settings) throws IdentityException {
        Clock wallClock = Clock.systemUTC();
        CertificateFiles files = settings.certificate().isPresent()
                ? settings.certificate().get()
                : ServerTls.generatedIn(settings.data(), settings.host(), wallClock);
        Bulkhead handshakes = new Bulkhead(executor, settings.ioThreads(), settings.maxConnections());
        return new ServerTls(
                files,
                // One that is refused comes to its deadline.
                work -> handshakes.submit(work, () -> {}),
                wallClock,
                ServerTls.HANDSHAKE_TIMEOUT);
    }

    private static Service service(Endpoint endpoint, Settings settings, Optional<ServerTls> tls) {
        Dialect dialect = switch (endpoint) {
            case VENTURI, VENTURI_TLS -> new VenturiDialect();
            case BAIOCCHI -> new BaiocchiDialect();
            case NATIVE, NATIVE_TLS -> new JsonLinesDialect(settings.restartTime());
        };
        return new Service(endpoint.key(), dialect, endpoint.isEncrypted() ? tls : Optional.empty());
    }

    private void listen(Service service, String host, int port) throws ListenException {
        Listener listener = Objects.requireNonNull(server).listen(service, host, port);
        broadcast.steering().addListener(listener.name(), new ListenerView(listener));
        LOG.log(Level.DEBUG, "Listening on {0}:{1,number,#} ({2})", listener.host(), listener.port(), listener.name());
    }

    /** Tells everybody, closes every port and gives the threads back. */
    @PreDestroy
    public void stop() {
        if (jmx != null) {
            jmx.close();
            jmx = null;
        }
        if (watch != null) {
            watch.close();
            watch = null;
        }
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
