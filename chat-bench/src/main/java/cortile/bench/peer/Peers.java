package cortile.bench.peer;

import cortile.bench.protocol.Baiocchi;
import cortile.bench.protocol.Irc;
import cortile.bench.protocol.NativeLines;
import cortile.bench.protocol.Nats;
import cortile.bench.protocol.Venturi;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All servers that can be compared. */
public final class Peers {

    private Peers() {}

    /**
     * Each of them, installed or not.
     *
     * @param home the directory the project is built in
     */
    public static List<Peer> all(Path home) {
        return List.of(
                new FloorPeer(home),
                new CortilePeer(home, "cortile", new Venturi(), "--venturi-port", "fsync"),
                new CortilePeer(home, "cortile-memory", new Venturi(), "--venturi-port", "off"),
                new CortilePeer(home, "cortile-baiocchi", new Baiocchi(), "--baiocchi-port", "fsync"),
                new CortilePeer(home, "cortile-native", new NativeLines(), "--native-port", "fsync"),
                new InstalledPeer("ngircd", new Irc(), 8, new NgircdConfiguration()), // its backlog is 10
                new InstalledPeer(
                        "inspircd", new Irc(), 1024, new InspircdConfiguration()), // it registers once a second
                new InstalledPeer("nats-server", new Nats(), 64, new NatsConfiguration()));
    }

    /** The one of this name. */
    public static Optional<Peer> named(Path home, String name) {
        return all(home).stream().filter(peer -> peer.name().equals(name)).findFirst();
    }

    /** Those compared when nobody says which. */
    public static List<String> usual() {
        return List.of("floor", "cortile", "cortile-memory", "ngircd", "inspircd", "nats-server");
    }
}
