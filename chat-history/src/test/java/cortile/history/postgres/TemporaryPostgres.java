package cortile.history.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cortile.core.settings.Durability;
import cortile.history.store.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the machine's installation, on the loopback interface and in a directory of its own, gone
 * afterwards. Confined to the test's thread.
 */
public final class TemporaryPostgres implements AutoCloseable {

    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final String ACCOUNT = "postgres";

    private final Path binaries;
    private final Path home;
    private final int port;

    private TemporaryPostgres(Path binaries, Path home, int port) {
        this.binaries = binaries;
        this.home = home;
        this.port = port;
    }

    /** Starts one, or skips the test where there is none to start. */
    public static TemporaryPostgres start() throws IOException {
        assumeTrue(Files.isDirectory(INSTALLATIONS), "no PostgreSQL server is installed here");
        Path home = Files.createTempDirectory("cortile-pg");
        if (isRoot()) {
            // PostgreSQL refuses to run as root.
            Files.setOwner(
                    home, home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT));
        }
        TemporaryPostgres server = new TemporaryPostgres(newestBinaries(), home, freePort());
        server.run("initdb", "-A", "trust", "-U", "cortile", "-E", "UTF8", "-D", server.data());
        server.run("pg_ctl", "-w", "-D", server.data(), "-o", server.options(), "-l", home + "/log", "start");
        return server;
    }

    PostgresDatabase database(Durability durability) {
        return new PostgresDatabase(url(), "cortile", "", durability);
    }

    /** Of an empty database that belongs to {@code cortile}, who needs no password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Takes all tables away. */
    void empty() throws SQLException {
        try (Connection connection = database(Durability.FSYNC).dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
    }

    /** Ends it as a crash would and starts it again. */
    public void crashAndRestart() {
        run("pg_ctl", "-w", "-m", "immediate", "-D", data(), "-o", options(), "-l", home + "/log", "restart");
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + home;
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-m", "immediate", "-D", data(), "stop");
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(TemporaryPostgres::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", ACCOUNT, "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int code = process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
            if (code != 0) {
                throw new IllegalStateException(program + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path newestBinaries() throws IOException {
        try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
