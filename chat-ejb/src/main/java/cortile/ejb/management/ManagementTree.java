package cortile.ejb.management;

import cortile.core.hub.Hub;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** The beans this application has registered under {@code cortile:}, and their end. Thread-safe. */
public final class ManagementTree implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ManagementTree.class.getName());

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final List<ObjectName> registered = new ArrayList<>(); // guarded by this

    /**
     * Shows the server, its rooms and its sessions.
     *
     * @param exports directory rooms are exported into
     */
    public void registerChat(Hub hub, Path exports) {
        register("type=Server", new ChatManagement.ServerView(hub, System.nanoTime()), ServerMXBean.class);
        register("type=Sessions", new ChatManagement.SessionsView(hub), SessionsMXBean.class);
        register("type=Rooms", new RoomsView(hub, exports), RoomsMXBean.class);
        register("type=Room,name=" + hub.lobby().name(), new ChatManagement.RoomView(hub.lobby()), RoomMXBean.class);
    }

    /** Shows one open port. */
    public void registerListener(String name, ListenerMXBean listener) {
        register("type=Listener,name=" + name, listener, ListenerMXBean.class);
    }

    /** Shows the certificate of the encrypted ports. */
    public void registerTls(TlsMXBean tls) {
        register("type=Tls", tls, TlsMXBean.class);
    }

    private synchronized <T> void register(String keys, T bean, Class<T> type) {
        try {
            ObjectName name = new ObjectName("cortile:" + keys);
            if (server.isRegistered(name)) {
                // Left by a deployment that was not ended in order; the living one must be the one that is shown.
                server.unregisterMBean(name);
            }
            server.registerMBean(new StandardMBean(bean, type, true), name);
            registered.add(name);
        } catch (JMException e) {
            // The chat works without its management beans; who looks for them must find out why they are missing.
            LOG.log(Level.WARNING, "Cannot register the management bean cortile:" + keys, e);
        }
    }

    @Override
    public synchronized void close() {
        for (ObjectName name : registered) {
            try {
                server.unregisterMBean(name);
            } catch (JMException e) {
                LOG.log(Level.DEBUG, "The management bean " + name + " was gone already", e);
            }
        }
        registered.clear();
    }
}
