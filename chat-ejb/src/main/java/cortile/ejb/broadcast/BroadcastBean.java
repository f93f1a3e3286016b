package cortile.ejb.broadcast;

import cortile.core.history.HistoryException;
import cortile.core.hub.Hub;
import cortile.core.hub.HubPolicy;
import cortile.core.hub.StoreOpener;
import cortile.core.limit.Limits;
import cortile.core.password.PasswordDesk;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import cortile.ejb.management.ManagementTree;
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

    /** Makes the threads that write: one for the history, one for the directory, one for the index. */
    @Resource
    private ManagedThreadFactory ownThreads;

    /** Lends threads for what takes a while: reading, searching, passwords. */
    @Resource
    private ManagedExecutorService workers;

    /** Reminds of what is to be forgotten. */
    @Resource
    private ManagedScheduledExecutorService clock;

    /** One derivation keeps a core busy for a tenth of a second; a class that logs in at once may wait. */
    private static final PasswordDesk.Capacity PASSWORD_WORK =
            new PasswordDesk.Capacity(1, 200, PasswordDesk.ITERATIONS);

    private Settings settings;
    private Hub hub;
    private Sweeps sweeps;
    private ManagementTree management;

    /** Reads the settings and opens the chat; people come in once a connector listens. */
    @PostConstruct
    public void open() {
        settings = Settings.from(SettingSource.systemProperties(System.getProperties())
                .orElse(SettingSource.environment(System.getenv())));
        hub = openHub();
        sweeps = new Sweeps(System::nanoTime, hub::sweep);
        sweeps.start(clock);
        management = new ManagementTree();
        management.registerChat(hub, settings.data().resolve("exports"));
    }

    private Hub openHub() {
        try {
            StoreOpener stores = new ChatStores(settings, ownThreads, workers);
            Limits limits = Limits.of(settings).atMost(Descriptors.forConnections(settings.maxConnections()));
            return new Hub(limits, policy(), Clock.systemUTC(), System::nanoTime, events, stores);
        } catch (HistoryException e) {
            // One line for whoever starts the server; what the container adds is for whoever debugs it.
            LOG.log(Level.ERROR, e.getMessage());
            throw new EJBException(e.getMessage(), e);
        }
    }

    private HubPolicy policy() {
        return new HubPolicy(settings.rooms(), PASSWORD_WORK);
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
        sweeps.close();
        hub.stop();
        hub.close();
        management.close();
    }
}
