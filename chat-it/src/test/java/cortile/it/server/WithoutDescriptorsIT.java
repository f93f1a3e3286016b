package cortile.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import cortile.it.client.NetcatClient;
import cortile.it.process.Commands;
import cortile.it.process.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A server that has run out of descriptors: it rests, serves on whoever is there, and comes back by itself. */
class WithoutDescriptorsIT {

    private static final int SPARE = 24;
    private static final int STORM = 200;
    private static final int LINES = 5;

    private final List<Socket> storm = new ArrayList<>();

    @Test
    void whoIsThereChatsOnAndNewOnesComeInWhenThereAreDescriptorsAgain() throws IOException {
        Path prlimit = Path.of("/usr/bin/prlimit");
        assumeThat(prlimit).exists();
        try (ServerProcess server = ServerProcess.ready("--history-shown=0");
                NetcatClient anna = new NetcatClient("anna", server.venturiPort())) {
            anna.enter();
            leave(SPARE, server, prlimit);
            storm(server);
            anna.say("siamo in troppi");
            anna.expect(anna.said("anna", "siamo in troppi"));

            Duration before = cpu(server);
            long begun = System.nanoTime();
            await().atMost(Duration.ofSeconds(30)).until(() -> rests(server) >= LINES);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(took).as("a line a second at most").isGreaterThan(Duration.ofSeconds(LINES - 2));
            assertThat(cpu(server).minus(before)).isLessThan(took.dividedBy(2));
            anna.say("ancora qui");
            anna.expect(anna.said("anna", "ancora qui"));

            close();
            try (NetcatClient bob = new NetcatClient("bob", server.venturiPort())) {
                bob.enter();
                anna.expect(anna.joined("bob"));
            }
        } finally {
            close();
        }
    }

    /** Lets the process open only so many files more than it has open. */
    private static void leave(int spare, ServerProcess server, Path prlimit) throws IOException {
        Path open = Path.of("/proc", Long.toString(server.handle().pid()), "fd");
        try (Stream<Path> files = Files.list(open)) {
            String limit = Long.toString(files.count() + spare);
            Commands.run(
                    Duration.ofSeconds(10),
                    Map.of(),
                    List.of(prlimit.toString(), "--pid=" + server.handle().pid(), "--nofile=" + limit + ":" + limit));
        }
    }

    private void storm(ServerProcess server) throws IOException {
        for (int i = 0; i < STORM; i++) {
            storm.add(new Socket(InetAddress.getLoopbackAddress(), server.venturiPort()));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> rests(server) > 0);
    }

    private static long rests(ServerProcess server) {
        return Stream.of(server.errors(), server.output())
                .flatMap(String::lines)
                .filter(line -> line.contains("No connections are taken on venturi"))
                .count();
    }

    private static Duration cpu(ServerProcess server) {
        return server.handle().info().totalCpuDuration().orElseThrow();
    }

    private void close() throws IOException {
        for (Socket socket : storm) {
            socket.close();
        }
        storm.clear();
    }
}
