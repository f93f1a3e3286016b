package cortile.it.process;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Arrays;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The management beans of a process of this machine, reached as JConsole does: by its number, without a port set up. */
public final class Management implements AutoCloseable {

    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private Management(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    @SuppressWarnings("BanJNDI") // the address is the one the process itself has just told
    public static Management of(ProcessHandle process) throws IOException {
        return new Management(JMXConnectorFactory.connect(new JMXServiceURL(agentOf(process))));
    }

    private static String agentOf(ProcessHandle process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("Cannot attach to process " + process.pid(), e);
        }
    }

    /** An attribute of {@code cortile:}{@code keys}. */
    public Object attribute(String keys, String name) throws IOException {
        try {
            return beans.getAttribute(new ObjectName("cortile:" + keys), name);
        } catch (JMException e) {
            throw new IOException("cortile:" + keys + " has no answer for " + name, e);
        }
    }

    /** {@link #attribute} where it is a number. */
    public int number(String keys, String name) throws IOException {
        return ((Number) attribute(keys, name)).intValue();
    }

    /** The port a dialect's listener is really bound to. */
    public int port(String dialect) throws IOException {
        return number("type=Listener,name=" + dialect, "Port");
    }

    /** Calls an operation whose parameters are all strings. */
    public Object invoke(String keys, String operation, String... arguments) throws IOException {
        String[] signature = new String[arguments.length];
        Arrays.fill(signature, String.class.getName());
        try {
            return String.valueOf(
                    beans.invoke(new ObjectName("cortile:" + keys), operation, (Object[]) arguments, signature));
        } catch (JMException e) {
            throw new IOException("cortile:" + keys + " does not do " + operation, e);
        }
    }

    /** Every bean below {@code cortile:}. */
    public Set<ObjectName> names() throws IOException {
        try {
            return beans.queryNames(new ObjectName("cortile:*"), null);
        } catch (JMException e) {
            throw new IOException(e);
        }
    }

    /** Bytes of the heap still in use after a collection. */
    public long heapInUse() throws IOException {
        MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
