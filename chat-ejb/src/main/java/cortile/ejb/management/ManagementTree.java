package cortile.ejb.management;

import cortile.admin.figures.Figures;
import cortile.admin.figures.Notice;
import cortile.admin.jmx.GroupBean;
import cortile.admin.operation.Administration;
import cortile.admin.operation.OperationGroup;
import cortile.core.room.Room;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** The beans this application has registered under {@code cortile:}, and their end. Thread-safe. */
public final class ManagementTree implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ManagementTree.class.getName());

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final List<ObjectName> registered = new ArrayList<>(); // guarded by this
    private final AtomicLong notices = new AtomicLong();

    /** Shows every group of operations, also those added later, as {@code cortile:type=} and its name. */
    public void show(Administration administration, Figures figures) {
        administration.watch(group -> {
            GroupBean bean = new GroupBean(administration, group, JmxCallers::current);
            register("type=" + typeOf(group), bean);
            if (group.name().equals("server")) {
                figures.watchNotices(notice -> bean.sendNotification(notification(notice)));
            }
        });
    }

    private static String typeOf(OperationGroup group) {
        return Character.toUpperCase(group.name().charAt(0)) + group.name().substring(1);
    }

    private Notification notification(Notice notice) {
        return new Notification(
                notice.kind().type(),
                "cortile:type=Server",
                notices.incrementAndGet(),
                notice.at().toEpochMilli(),
                notice.sentence());
    }

    /** Shows one room's figures. */
    public void showRoom(Room room) {
        register("type=Room,name=" + room.name(), bean(new RoomView(room), RoomMXBean.class));
    }

    /** Shows one open port. */
    public void registerListener(String name, ListenerMXBean listener) {
        register("type=Listener,name=" + name, bean(listener, ListenerMXBean.class));
    }

    private static <T> StandardMBean bean(T view, Class<T> type) {
        return new StandardMBean(view, type, true);
    }

    private synchronized void register(String keys, Object bean) {
        try {
            ObjectName name = new ObjectName("cortile:" + keys);
            if (server.isRegistered(name)) {
                // Left by a deployment that was not ended in order; the living one must be the one that is shown.
                server.unregisterMBean(name);
            }
            server.registerMBean(bean, name);
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

    private record RoomView(Room room) implements RoomMXBean {
        @Override
        public String getName() {
            return room.name();
        }

        @Override
        public int getMembers() {
            return room.size();
        }

        @Override
        public long getMessages() {
            return room.lastSeq();
        }

        @Override
        public long getDeliveries() {
            return room.deliveries();
        }
    }
}
