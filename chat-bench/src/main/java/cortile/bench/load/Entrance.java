package cortile.bench.load;

import cortile.bench.protocol.Handshake;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Lets the clients come in, a bounded number at a time. Confined to the run's thread. */
final class Entrance {

    /** Connections of one address to one port; the system has about 28,000 ports to begin them at. */
    private static final int CONNECTIONS_OF_AN_ADDRESS = 20_000;

    private final LoadPlan plan;
    private final Bootstrap bootstrap;
    private final Exchange exchange;
    private final Runnable whenAllAreIn;
    private final List<Client> clients = new ArrayList<>();
    private int joined;
    private int failed;

    Entrance(LoadPlan plan, Bootstrap bootstrap, Exchange exchange, Runnable whenAllAreIn) {
        this.plan = plan;
        this.bootstrap = bootstrap;
        this.exchange = exchange;
        this.whenAllAreIn = whenAllAreIn;
    }

    /** Begins, and goes on by itself. */
    void open() {
        while (mayConnect()) {
            connect(clients.size());
        }
    }

    private boolean mayConnect() {
        int next = clients.size();
        Crowd crowd = plan.crowd();
        boolean roomStands = next < crowd.rooms() || joined >= crowd.rooms(); // whoever comes first makes it
        return next < crowd.clients() && next - joined < crowd.joinsAtOnce() && roomStands && failed == 0;
    }

    private void connect(int id) {
        Crowd crowd = plan.crowd();
        var steps = plan.target().protocol().entering(nameOf(id), crowd.roomNumber(id), id < crowd.rooms());
        Client client = new Client(id, new Handshake(steps), exchange, this);
        clients.add(client);
        ChannelFuture connecting = bootstrap
                .clone()
                .handler(client)
                .connect(
                        new InetSocketAddress(loopback(1), plan.target().port()),
                        new InetSocketAddress(loopback(1 + id / CONNECTIONS_OF_AN_ADDRESS), 0));
        connecting.addListener(done -> {
            if (!done.isSuccess()) {
                client.lose(String.valueOf(done.cause().getMessage()));
            }
        });
    }

    /** Of one length, so that none is the beginning of another. */
    private static String nameOf(int id) {
        return "c" + (100_000 + id);
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    void hasJoined() {
        joined++;
        if (joined == plan.crowd().clients()) {
            whenAllAreIn.run();
        } else {
            open();
        }
    }

    void hasFailed() {
        failed++;
    }

    int notJoined() {
        return plan.crowd().clients() - joined;
    }

    boolean hasAnybodyFailed() {
        return failed > 0;
    }

    List<Client> clients() {
        return clients;
    }
}
