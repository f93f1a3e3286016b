package cortile.ejb.broadcast;

import cortile.core.history.HistoryException;
import cortile.core.history.HistoryListener;
import cortile.core.history.MessageHistory;
import cortile.core.hub.Hub;
import cortile.core.limit.Limits;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import cortile.ejb.management.ManagementTree;
import cortile.history.DurableHistory;
import cortile.history.HistoryLimits;
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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Owns the chat while the application is deployed.
 *
 * <p>Concurrency and transactions are the bean's own business: the container's would serialise every call and open a
 * transaction for it. A call through the proxy costs microseconds, so callers take {@link #hub} once and keep it.
 * Thread-safe.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BroadcastBean {

    private static final System.Logger LOG = System.getLogger(BroadcastBean.class.getName());

    @Inject
    private CdiEvents events;

    /** Lends the one thread that writes the history. */
    @Resource
    private ManagedThreadFactory writerThread;

    /** Lends threads for reading the history. */
    @Resource
    private ManagedExecutorService readers;

    private Settings settings;
    private Hub hub;
    private ManagementTree management;

    /** Reads the settings and opens the chat; people come in once a connector listens. */
    @PostConstruct
    public void open() {
        settings = Settings.from(SettingSource.systemProperties(System.getProperties())
                .orElse(SettingSource.environment(System.getenv())));
        hub = openHub();
        management = new ManagementTree();
        management.registerChat(hub);
    }

    private Hub openHub() {
        try {
            return new Hub(Limits.of(settings), Clock.systemUTC(), System::nanoTime, events, this::openHistory);
        } catch (HistoryException e) {
            // One line for whoever starts the server; what the container adds is for whoever debugs it.
            LOG.log(Level.ERROR, e.getMessage());
            throw new EJBException(e.getMessage(), e);
        }
    }

    private MessageHistory openHistory(HistoryListener listener) {
        return DurableHistory.open(
                HistoryDatabase.of(settings), HistoryLimits.DEFAULT, writerThread, readers, listener);
    }

    /** The chat itself, plain and thread-safe; the same object for as long as the bean lives. */
    public Hub hub() {
        return hub;
    }

    /** What the server was started with. */
    public Settings settings() {
        return settings;
    }

    /** Where a connector shows what it listens on. */
    public ManagementTree management() {
        return management;
    }

    /** Ends what a connector has not ended and takes the management beans away. */
    @PreDestroy
    public void close() {
        hub.stop();
        hub.close();
        management.close();
    }
}
