package cortile.ejb.broadcast;

import cortile.admin.figures.Figures;
import cortile.core.event.ChatEvents;
import cortile.core.history.HistoryException;
import cortile.core.hub.Hub;
import cortile.core.hub.HubPolicy;
import cortile.core.hub.StoreOpener;
import cortile.core.limit.Limits;
import cortile.core.password.PasswordDesk;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import cortile.ejb.management.Steering;
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
import java.util.concurrent.Future;

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
    private Steering steering;
    private Future<?> sampling;

    /** Reads the settings and opens the chat; people come in once a connector listens. */
    @PostConstruct
    public void open() {
        settings = Settings.from(SettingSource.systemProperties(System.getProperties())
                .orElse(SettingSource.environment(System.getenv())));
        Figures figures = new Figures(Clock.systemUTC(), System::nanoTime);
        hub = openHub(figures);
        sweeps = new Sweeps(System::nanoTime, hub::sweep);
        sweeps.start(clock);
        steering = steer(figures);
        sampling = steering.sampleBy(clock);
    }

    private Steering steer(Figures figures) {
        try {
            return new Steering(settings, hub, figures, workers);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "It cannot be read who may run the server: " + e.getMessage());
            sweeps.close();
            hub.close();
            throw new EJBException(e.getMessage(), e);
        }
    }

    private Hub openHub(Figures figures) {
        try {
            ChatEvents observed = event -> {
                figures.observe(event);
                events.publish(event);
            };
            StoreOpener stores = new ChatStores(settings, ownThreads, workers);
            Limits limits = Limits.of(settings).atMost(Descriptors.forConnections(settings.maxConnections()));
            return new Hub(limits, policy(), Clock.systemUTC(), System::nanoTime, observed, stores);
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

    /** By which the server is run: what can be done, by whom, and what is measured. */
    public Steering steering() {
        return steering;
    }

    /** Ends what a connector has not ended and takes the management beans away. */
    @PreDestroy
    public void close() {
        sampling.cancel(false);
        sweeps.close();
        hub.stop();
        hub.close();
        steering.close();
    }
}
