package cortile.bench.peer;

import cortile.bench.usage.Cores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A started server; closing it ends the process and deletes what it wrote. */
public final class RunningPeer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(20);
    private static final int CONNECT_MILLIS = 1000;
    private static final int KEPT_MILLIS = 500;
    private static final long LOOK_MILLIS = 50;

    /** Below those the system begins connections at, so that no client sits on a server's port. */
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 32_000;

    private final Process process;
    private final Path directory;
    private final int port;

    private RunningPeer(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end)); // no server outlives an interrupted benchmark
    }

    /**
     * Starts the server and returns when it takes connections.
     *
     * @throws IOException if it does not, with the last it said
     */
    public static RunningPeer start(Peer peer, Cores cores) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("cortile-bench-");
        int port = freePort();
        List<String> command = cores.onServerCore(peer.command(directory, port));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logOf(directory).toFile())
                .start();
        RunningPeer running = new RunningPeer(process, directory, port);
        try {
            running.awaitConnections(peer.name());
        } catch (IOException | InterruptedException e) {
            running.close();
            throw e;
        }
        return running;
    }

    private static Path logOf(Path directory) {
        return directory.resolve("server.log");
    }

    private static int freePort() throws IOException {
        for (int i = 0; i < 100; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("No port from " + LOWEST_PORT + " to " + HIGHEST_PORT + " could be had");
    }

    private static boolean isFree(int port) {
        try (ServerSocket tried = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return tried.isBound();
        } catch (IOException e) {
            return false; // somebody has it
        }
    }

    private void awaitConnections(String name) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!takesConnections()) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        name + " ended at once, with exit code " + process.exitValue() + ": " + lastWords());
            } else if (System.nanoTime() > end) {
                throw new IOException(
                        name + " took no connection in " + LONGEST_START.toSeconds() + " s: " + lastWords());
            }
        }
    }

    /** Whether a connection is made and kept: a server may try whether it can have the port before it opens. */
    private boolean takesConnections() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(KEPT_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true; // it lets the client speak first
        } catch (IOException e) {
            return false; // not yet
        }
    }

    /** The last lines the server printed, in one. */
    public String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(logOf(directory));
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it at once: saying goodbye to thousands takes some servers minutes, and what it keeps is of no worth. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, END.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void end() {
        try {
            close();
        } catch (IOException | UncheckedIOException e) {
            process.destroyForcibly(); // a directory too many is left in the machine's temporary files
        }
    }
}
