package cortile.server.container;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What the server inside the container tells about itself, read from its MBeans. Thread-safe. */
public final class ServerState {

    private static final String RUNNING = "RUNNING";

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    /** Whether the chat runs; false as long as it is starting, stopping, or not there at all. */
    public boolean isRunning() {
        try {
            return RUNNING.equals(beans.getAttribute(new ObjectName("cortile:type=Server"), "State"));
        } catch (InstanceNotFoundException e) {
            return false;
        } catch (JMException e) {
            throw new IllegalStateException("The server's MBean does not answer", e);
        }
    }

    /** The open ports, the one for netcat first (the names in reverse order), the encrypted ones last. */
    public List<Listener> listeners() {
        List<Listener> listeners = new ArrayList<>();
        try {
            for (ObjectName name : beans.queryNames(new ObjectName("cortile:type=Listener,name=*"), null)) {
                String host = (String) beans.getAttribute(name, "Host");
                int port = (Integer) beans.getAttribute(name, "Port");
                listeners.add(new Listener(name.getKeyProperty("name"), host, port));
            }
        } catch (JMException e) {
            throw new IllegalStateException("A listener's MBean does not answer", e);
        }
        listeners.sort(
                Comparator.comparing(Listener::isEncrypted).thenComparing(Listener::name, Comparator.reverseOrder()));
        return listeners;
    }

    /** SHA-256 of the certificate of the encrypted ports; empty where none is open. */
    public Optional<String> fingerprint() {
        try {
            return Optional.of((String) beans.getAttribute(new ObjectName("cortile:type=Tls"), "Fingerprint"));
        } catch (InstanceNotFoundException e) {
            return Optional.empty();
        } catch (JMException e) {
            throw new IllegalStateException("The certificate's MBean does not answer", e);
        }
    }
}
