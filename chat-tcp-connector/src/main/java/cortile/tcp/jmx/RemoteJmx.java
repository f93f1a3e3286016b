package cortile.tcp.jmx;

import cortile.admin.operator.Operators;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.rmi.AlreadyBoundException;
import java.rmi.NoSuchObjectException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.UnicastRemoteObject;
import java.util.Map;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXServiceURL;
import javax.management.remote.rmi.RMIConnectorServer;
import javax.management.remote.rmi.RMIJRMPServerImpl;
import javax.net.ssl.SSLContext;
import javax.rmi.ssl.SslRMIClientSocketFactory;

/** One open port for JMX, registry and connections alike; JConsole finds it by {@code host:port}. Thread-safe. */
public final class RemoteJmx implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RemoteJmx.class.getName());

    /** What calls may be made of; anything else could be a gadget. */
    private static final String CALLS = "java.lang.*;java.util.*;java.rmi.MarshalledObject;javax.management.*;"
            + "javax.management.openmbean.*;javax.management.remote.*;maxdepth=20;maxbytes=1000000;!*";

    private static final String CREDENTIALS = "java.lang.String;!*";

    private final JMXConnectorServer server;
    private final Registry registry;

    private RemoteJmx(JMXConnectorServer server, Registry registry) {
        this.server = server;
        this.registry = registry;
    }

    /** Opens it. */
    public static RemoteJmx open(String host, int port, SSLContext context, Operators operators) throws IOException {
        InetAddress address = InetAddress.getByName(host);
        tellClients(address);
        TlsSockets sockets = new TlsSockets(address, context);
        SslRMIClientSocketFactory clients = new SslRMIClientSocketFactory();
        Map<String, Object> environment = Map.of(
                JMXConnectorServer.AUTHENTICATOR,
                new OperatorsOnly(operators),
                RMIConnectorServer.SERIAL_FILTER_PATTERN,
                CALLS,
                RMIConnectorServer.CREDENTIALS_FILTER_PATTERN,
                CREDENTIALS);
        Registry registry = LocateRegistry.createRegistry(port, clients, sockets);
        RMIJRMPServerImpl implementation = new RMIJRMPServerImpl(port, clients, sockets, environment);
        RMIConnectorServer server = new RMIConnectorServer(
                new JMXServiceURL("rmi", host, port),
                environment,
                implementation,
                ManagementFactory.getPlatformMBeanServer());
        RemoteJmx opened = new RemoteJmx(server, registry);
        try {
            server.setMBeanServerForwarder(OwnBeansOnly.of(operators));
            server.start();
            registry.bind("jmxrmi", implementation.toStub());
            return opened;
        } catch (IOException | AlreadyBoundException e) {
            opened.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The address clients are sent to; RMI would name the machine, which need not be where it listens. */
    private static void tellClients(InetAddress address) {
        String property = "java.rmi.server.hostname";
        if (System.getProperty(property) == null && !address.isAnyLocalAddress()) {
            System.setProperty(property, address.getHostAddress());
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "JMX did not end in order", e);
        }
        try {
            UnicastRemoteObject.unexportObject(registry, true);
        } catch (NoSuchObjectException e) {
            LOG.log(Level.DEBUG, "JMX's registry was gone already", e);
        }
    }
}
