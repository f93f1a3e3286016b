package cortile.bench.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One process of the packaged server, on free ports. Confined to one thread. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_NANOS = 2_000_000;
    private static final double NANOS = 1e9;
    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS = 10_000;

    private final long began;
    private final Process process;
    private final int venturiPort;
    private final int nativePort;

    /**
     * @param command the JVM with its options and the server file
     * @param directory of its data, its cache and what it says; kept from start to start
     */
    Server(List<String> command, Path directory) throws IOException {
        venturiPort = freePort();
        nativePort = freePort();
        List<String> all = new ArrayList<>(command);
        all.add("--data=" + directory.resolve("data"));
        all.add("--cache=" + directory.resolve("cache"));
        all.add("--venturi-port=" + venturiPort);
        all.add("--baiocchi-port=" + freePort());
        all.add("--native-port=" + nativePort);
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("server.log").toFile());
        // what the machine's user has set is not what is measured
        builder.environment().keySet().removeIf(name -> name.startsWith("CORTILE_"));
        began = System.nanoTime();
        process = builder.start();
    }

    /** Below those the machine gives to connections: others open some before the server opens its own. */
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, LOWEST_PORT + PORTS);
            try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return tried.getLocalPort();
            } catch (BindException e) {
                // taken: another one is tried
            }
        }
    }

    int nativePort() {
        return nativePort;
    }

    /** Waits until a connection is accepted; seconds since the start of the process. */
    double awaitConnection() throws IOException {
        // the check of the ports opens them for a moment before there is a server: only one that greets is it
        while (!isGreeted()) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IOException("The server did not start; what it said is in its server.log.");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return (System.nanoTime() - began) / NANOS;
    }

    private boolean isGreeted() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), venturiPort));
            socket.setSoTimeout((int) PATIENCE.toMillis());
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    double processorSeconds() {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / NANOS;
    }

    /** What of it is in the machine's memory, as Linux counts. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return Double.NaN; // another operating system
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }

    /** Ends it as the machine's service manager would, so that its next start is a usual one. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
