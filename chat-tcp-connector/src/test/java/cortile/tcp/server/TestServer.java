package cortile.tcp.server;

import cortile.core.event.ChatEvent;
import cortile.core.history.MemoryHistory;
import cortile.core.hub.Hub;
import cortile.core.hub.MemoryStores;
import cortile.core.limit.Limits;
import cortile.tcp.baiocchi.BaiocchiDialect;
import cortile.tcp.jsonlines.JsonLinesDialect;
import cortile.tcp.venturi.VenturiDialect;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The connector without a container: all three dialects on free loopback ports. */
public final class TestServer implements AutoCloseable {

    private static final Limits PATIENT = new Limits(3000, 256 * 1024, 1, 0, Duration.ofSeconds(20));

    /** Short, so that tests see it pass; a peer that is to live says something within it. */
    static final Duration LONGEST_SILENCE = Duration.ofMillis(600);

    private final List<ChatEvent> events = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final MemoryStores stores = new MemoryStores();
    private final Hub hub;
    private final TcpServer server;
    private final Listener venturi;
    private final Listener baiocchi;
    private final Listener jsonLines;

    public TestServer() throws IOException {
        this(PATIENT, Duration.ofSeconds(30));
    }

    public TestServer(Limits limits, Duration nameTimeout) throws IOException {
        this(limits, new PeerPolicy(nameTimeout, 20, LONGEST_SILENCE, Duration.ofSeconds(20), Duration.ZERO));
    }

    TestServer(Limits limits, PeerPolicy policy) throws IOException {
        hub = new Hub(limits, MemoryStores.GENEROUS, Clock.systemUTC(), System::nanoTime, events::add, stores);
        server = new TcpServer(hub, 2, threads, policy);
        venturi = server.listen(Service.plain(new VenturiDialect()), "127.0.0.1", 0);
        baiocchi = server.listen(Service.plain(new BaiocchiDialect()), "127.0.0.1", 0);
        jsonLines = server.listen(Service.plain(new JsonLinesDialect(Duration.ofSeconds(15))), "127.0.0.1", 0);
        hub.started();
    }

    /** The messages' place, which can be made slow or broken. */
    public MemoryHistory history() {
        return stores.history();
    }

    public Hub hub() {
        return hub;
    }

    public List<ChatEvent> events() {
        return events;
    }

    public TestPeer venturi() throws IOException {
        return new TestPeer(venturi.port());
    }

    public TestPeer baiocchi() throws IOException {
        return new TestPeer(baiocchi.port());
    }

    public TestPeer jsonLines() throws IOException {
        return new TestPeer(jsonLines.port());
    }

    public int venturiPort() {
        return venturi.port();
    }

    public int baiocchiPort() {
        return baiocchi.port();
    }

    public int nativePort() {
        return jsonLines.port();
    }

    /** Opens one more listener and gives its port. */
    public int listen(Service service) throws ListenException {
        return server.listen(service, "127.0.0.1", 0).port();
    }

    /** Opens one more listener, on a port the test chooses. */
    void listenAgainOn(int port) throws ListenException {
        server.listen(Service.plain(new VenturiDialect()), "127.0.0.1", port);
    }

    /** Stops as the container would; closing again does nothing. */
    public void stop() {
        server.stop(Duration.ofMillis(1500));
    }

    @Override
    public void close() {
        stop();
        threads.shutdown();
    }
}
