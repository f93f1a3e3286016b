package cortile.ejb.management;

import cortile.admin.figures.DiskWatch;
import cortile.admin.figures.Figures;
import cortile.admin.group.AccountsGroup;
import cortile.admin.group.AuditGroup;
import cortile.admin.group.BackupsGroup;
import cortile.admin.group.ConfigurationGroup;
import cortile.admin.group.HistoryGroup;
import cortile.admin.group.LimitsGroup;
import cortile.admin.group.ListenersGroup;
import cortile.admin.group.LogsGroup;
import cortile.admin.group.ModerationGroup;
import cortile.admin.group.OperatorsGroup;
import cortile.admin.group.RoomsGroup;
import cortile.admin.group.ServerGroup;
import cortile.admin.group.SessionsGroup;
import cortile.admin.group.TokensGroup;
import cortile.admin.log.RecentLog;
import cortile.admin.operation.Administration;
import cortile.admin.operator.Operators;
import cortile.core.hub.Hub;
import cortile.core.password.Guesses;
import cortile.core.password.PasswordDesk;
import cortile.core.settings.Setting;
import cortile.core.settings.SettingSource;
import cortile.core.settings.Settings;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** All by which the server is steered and watched, put together over one hub. Thread-safe. */
public final class Steering implements AutoCloseable {

    private static final int DISK_EVERY_SECONDS = 30;

    /** Operators are few; the chat's people must not wait for those who try theirs. */
    private static final PasswordDesk.Capacity PASSWORD_WORK =
            new PasswordDesk.Capacity(1, 20, PasswordDesk.ITERATIONS);

    private final RecentLog log = RecentLog.open();
    private final ManagementTree tree = new ManagementTree();
    private final ListenersGroup listeners = new ListenersGroup();
    private final Clock clock = Clock.systemUTC();
    private final Administration administration;
    private final Settings settings;
    private final Hub hub;
    private final Figures figures;
    private final Operators operators;

    /**
     * @param figures that hear what happens already
     * @param workers whose threads check passwords
     * @throws IOException where it cannot be read who may run the server
     */
    public Steering(Settings settings, Hub hub, Figures figures, Executor workers) throws IOException {
        this.settings = settings;
        this.hub = hub;
        this.figures = figures;
        this.administration = new Administration(new KeptActs(hub.services().audit()), clock);
        PasswordDesk desk = new PasswordDesk(workers, PASSWORD_WORK, new Guesses(System::nanoTime));
        this.operators = new Operators(settings.data(), desk, clock);
        figures.of(hub);
        addGroups();
        tree.show(administration, figures);
        tree.showRoom(hub.lobby());
    }

    private void addGroups() {
        administration.add(new ServerGroup(hub, figures, settings.data()).group());
        administration.add(listeners.group());
        administration.add(new SessionsGroup(hub).group());
        administration.add(new RoomsGroup(hub, settings.data().resolve("exports")).group());
        administration.add(new AccountsGroup(hub).group());
        administration.add(new ModerationGroup(hub).group());
        administration.add(new AuditGroup(hub).group());
        administration.add(new HistoryGroup(hub).group());
        administration.add(new BackupsGroup(hub, settings.data().resolve("backups")).group());
        administration.add(new LimitsGroup(settings, hub.limits()).group());
        administration.add(new ConfigurationGroup(values(), places()).group());
        administration.add(new LogsGroup(log).group());
        administration.add(new OperatorsGroup(operators).group());
        administration.add(new TokensGroup(operators).group());
    }

    private static SettingSource values() {
        return SettingSource.systemProperties(System.getProperties())
                .orElse(SettingSource.environment(System.getenv()));
    }

    /** What the start program has left, which alone knows all sources. */
    private static SettingSource places() {
        return setting -> System.getProperty(Setting.placeProperty(setting));
    }

    /** Takes samples from now on; the result's end ends that. */
    public Future<?> sampleBy(ScheduledExecutorService timer) {
        DiskWatch disk = new DiskWatch(settings.data(), figures, clock);
        int[] seconds = {0};
        return timer.scheduleAtFixedRate(
                () -> {
                    figures.sample();
                    if (seconds[0]++ % DISK_EVERY_SECONDS == 0) {
                        disk.check();
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    public Administration administration() {
        return administration;
    }

    public Operators operators() {
        return operators;
    }

    public Figures figures() {
        return figures;
    }

    /** Shows one more open port. */
    public void addListener(String name, ListenerMXBean listener) {
        listeners.add(name, listener.getHost(), listener.getPort());
        tree.registerListener(name, listener);
    }

    @Override
    public void close() {
        tree.close();
        log.close();
    }
}
