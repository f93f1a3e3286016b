package cortile.bench.peer;

import cortile.bench.floor.FloorMain;
import cortile.bench.protocol.Protocol;
import cortile.bench.protocol.Venturi;
import cortile.bench.usage.Programs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The bare broadcaster, on a JVM with the server's own options. */
record FloorPeer(Path home) implements Peer {

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public Protocol protocol() {
        return new Venturi();
    }

    @Override
    public int joinsAtOnce() {
        return 64;
    }

    @Override
    public boolean hasRooms() {
        return false;
    }

    @Override
    public Optional<String> absence() {
        return Optional.empty();
    }

    @Override
    public List<String> command(Path directory, int port) {
        return List.of(
                Programs.java(),
                "@" + home.resolve("config/server.jvm"),
                "-cp",
                System.getProperty("java.class.path"),
                FloorMain.class.getName(),
                Integer.toString(port));
    }
}
