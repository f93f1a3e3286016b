package cortile.tcp.jmx;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.rmi.server.RMIServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Opens encrypted ports on one address. One object serves all that share a port: RMI compares them. */
final class TlsSockets implements RMIServerSocketFactory {

    private static final int BACKLOG = 16;

    private final InetAddress address;
    private final SSLContext context;

    TlsSockets(InetAddress address, SSLContext context) {
        this.address = address;
        this.context = context;
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        SSLServerSocket socket =
                (SSLServerSocket) context.getServerSocketFactory().createServerSocket(port, BACKLOG, address);
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
        return socket;
    }
}
