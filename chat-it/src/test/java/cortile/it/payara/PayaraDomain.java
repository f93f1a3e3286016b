package cortile.it.payara;

import cortile.it.process.Afterwards;
import cortile.it.process.Build;
import cortile.it.process.Commands;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** A running domain of Payara Server on loopback and free ports, with a directory of its own. */
final class PayaraDomain implements AutoCloseable {

    private static final String NAME = "domain1";
    private static final String APPLICATION = "cortile";

    /** The distribution says nothing of it, and then it runs. */
    private static final String NO_BROKER = "<jms-service type=\"DISABLED\" default-jms-host=\"none\">"
            + "<jms-host name=\"none\" host=\"localhost\" port=\"0\"/></jms-service>";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path domains;
    private final int adminPort;
    private final ProcessHandle process;

    private PayaraDomain(Path domains, int adminPort) throws IOException {
        this.domains = domains;
        this.adminPort = adminPort;
        try {
            asadmin("start-domain", "--domaindir", domains.toString(), NAME);
        } finally {
            started(domains).ifPresent(Afterwards::end); // also where it started and asadmin lost patience
        }
        process = started(domains).orElseThrow(() -> new IOException("Payara Server is gone already"));
    }

    private static Optional<ProcessHandle> started(Path domains) throws IOException {
        Path pid = domains.resolve(NAME).resolve("config/pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                : Optional.empty();
    }

    /** Starts the distribution's own domain, changed where it would listen to others or call home. */
    static PayaraDomain start() throws IOException {
        Path domains = Files.createTempDirectory(Build.directory(), "domains");
        copy(Build.payaraServer().resolve("glassfish/domains").resolve(NAME), domains.resolve(NAME));
        Path temporary = Files.createDirectory(domains.resolve("tmp"));
        Iterator<Integer> ports = freePorts(4).iterator();
        int adminPort = ports.next();
        Path configuration = domains.resolve(NAME).resolve("config/domain.xml");
        String changed = onLoopback(Files.readString(configuration))
                .replace("port=\"4848\"", "port=\"" + adminPort + "\"")
                .replace("port=\"3700\"", "port=\"" + ports.next() + "\"")
                .replace("port=\"3820\"", "port=\"" + ports.next() + "\"")
                .replace("port=\"3920\"", "port=\"" + ports.next() + "\"")
                .replaceFirst(
                        "(<jvm-options>)",
                        "$1-Djava.io.tmpdir=" + Matcher.quoteReplacement(temporary.toString()) + "</jvm-options>$1");
        Files.writeString(configuration, changed);
        return new PayaraDomain(domains, adminPort);
    }

    /** No cluster, no message broker, no remote JMX, no HTTP but the administration's. */
    private static String onLoopback(String configuration) {
        String hazelcast = "<hazelcast-config-specific-configuration";
        return configuration
                .replace("\"0.0.0.0\"", "\"127.0.0.1\"")
                .replace("<network-listener port=\"8", "<network-listener enabled=\"false\" port=\"8")
                .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                .replace("<jmx-connector ", "<jmx-connector enabled=\"false\" ")
                .replaceAll(hazelcast + "[^>]*></[^>]*>", hazelcast + " enabled=\"false\"/>")
                .replaceFirst("(<domain [^>]*>)", "$1<phone-home-runtime-configuration enabled=\"false\"/>")
                .replaceFirst("(<connector-service )", NO_BROKER + "$1");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Ports nobody holds now; all different. */
    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    private String asadmin(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home")).toString();
        List<String> command = new ArrayList<>(List.of(
                Build.jdkProgram("java"),
                "-Duser.home=" + domains,
                "-jar",
                Build.payaraServer()
                        .resolve("glassfish/lib/client/appserver-cli.jar")
                        .toString(),
                "--port",
                String.valueOf(adminPort)));
        command.addAll(List.of(arguments));
        Map<String, String> environment = Map.of(
                "JAVA_HOME", java,
                "AS_JAVA", java,
                "CORTILE_HOST", "127.0.0.1",
                "CORTILE_VENTURI_PORT", "0",
                "CORTILE_BAIOCCHI_PORT", "0",
                "CORTILE_NATIVE_PORT", "0",
                "CORTILE_NATIVE_TLS_PORT", "0",
                "CORTILE_DATA", domains.resolve("data").toString());
        return Commands.run(PATIENCE, environment, command);
    }

    void deploy(Path ear) throws IOException {
        asadmin("deploy", "--name", APPLICATION, ear.toString());
    }

    void undeploy() throws IOException {
        asadmin("undeploy", APPLICATION);
    }

    ProcessHandle handle() {
        return process;
    }

    /** What the server has logged. */
    String log() throws IOException {
        return Files.readString(domains.resolve(NAME).resolve("logs/server.log"));
    }

    @Override
    public void close() throws IOException {
        try {
            asadmin("stop-domain", "--domaindir", domains.toString(), NAME);
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Payara Server did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
