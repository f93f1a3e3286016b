package cortile.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cortile.it.client.BaiocchiClient;
import cortile.it.client.Client;
import cortile.it.client.Company;
import cortile.it.client.NativeClient;
import cortile.it.client.NetcatClient;
import cortile.it.client.VenturiClient;
import cortile.it.process.Management;
import cortile.it.process.Ports;
import cortile.it.process.ServerProcess;
import cortile.it.process.Sockets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** One running server: what it listens on, how it is managed, how it ends. */
class RunningServerIT {

    private static final Duration PROMISED_END = Duration.ofSeconds(5);
    private static final int ENDED_BY_SIGTERM = 143;

    @Test
    void nothingListensBesidesTheFivePortsAndTheyOnlyOnLoopback() throws IOException {
        assumeTrue(Sockets.areTold(), "this machine has no /proc to read sockets from");
        try (ServerProcess server = ServerProcess.ready()) {
            List<Sockets.Open> open = Sockets.of(server.handle());
            assertThat(open).extracting(Sockets.Open::port).containsExactlyInAnyOrderElementsOf(server.ports());
            assertThat(open).allMatch(Sockets.Open::loopback);
            assertThat(open).extracting(Sockets.Open::protocol).allMatch(protocol -> protocol.startsWith("tcp"));
        }
    }

    @Test
    void whoStopsItTellsEverybodyFreesThePortsAndLeavesNothing() throws IOException {
        Path cache = ServerProcess.cache();
        try (ServerProcess server = ServerProcess.ready();
                Company company = everyDialect(server)) {
            List<Integer> ports = server.ports();
            List<Path> runs = runsOf(cache, server);
            assertThat(runs).isNotEmpty();
            server.terminate();
            assertThat(server.awaitExit(PROMISED_END)).isEqualTo(ENDED_BY_SIGTERM);
            assertGoodbyes(company);
            assertThat(ports).allMatch(Ports::isFree);
            assertThat(runs).noneMatch(Files::exists);
            assertThat(server.temporaryDirectory()).isEmptyDirectory();
            assertThat(server.output()).contains("Stopping Cortile ...").contains("Stopped.");
        }
    }

    @Test
    void aRehearsalEndsByItselfAndLeavesOnlyItsData() throws IOException {
        try (ServerProcess server = ServerProcess.launch(
                "--rehearse",
                "--venturi-port=0",
                "--baiocchi-port=0",
                "--native-port=0",
                "--native-tls-port=0",
                "--console-port=0")) {
            assertThat(server.awaitExit(Duration.ofSeconds(90))).isZero();
            assertThat(runsOf(ServerProcess.cache(), server)).isEmpty();
            assertThat(server.output()).contains("Cortile").contains("Stopped.");
        }
    }

    private static Company everyDialect(ServerProcess server) throws IOException {
        Company company = new Company();
        company.enter(new VenturiClient("luca", server.venturiPort()));
        company.enter(new NetcatClient("carla", server.venturiPort()));
        company.enter(new BaiocchiClient("lucio", server.baiocchiPort()));
        company.enter(new NativeClient("zoe", server.nativePort()));
        return company;
    }

    private static void assertGoodbyes(Company company) {
        List<String> goodbyes = List.of(
                "Il server si sta spegnendo.",
                "Il server si sta spegnendo.\n",
                "The server is stopping.",
                "bye stopping\n");
        for (int i = 0; i < goodbyes.size(); i++) {
            company.here().get(i).expect(goodbyes.get(i)).expectEnd();
        }
    }

    private static List<Path> runsOf(Path cache, ServerProcess server) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            String prefix = "run-" + server.handle().pid() + "-";
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }

    @Test
    void twoServersRunSideBySideAndAreTwoRooms() throws IOException {
        try (ServerProcess first = ServerProcess.ready();
                ServerProcess second = ServerProcess.ready();
                Company here = new Company();
                Company there = new Company()) {
            Client luca = here.enter(new VenturiClient("luca", first.venturiPort()));
            Client namesake = there.enter(new VenturiClient("luca", second.venturiPort()));
            here.say(luca, "qui");
            there.say(namesake, "là");
            first.terminate();
            first.awaitExit(PROMISED_END);
            there.say(namesake, "ancora là");
        }
    }

    @Test
    void itIsManagedAsWithJConsole() throws IOException {
        try (ServerProcess server = ServerProcess.ready();
                Company company = everyDialect(server);
                Management management = Management.of(server.handle())) {
            assertThat(management.names())
                    .extracting(ObjectName::getCanonicalName)
                    .containsExactlyInAnyOrder(
                            "cortile:type=Server",
                            "cortile:type=Sessions",
                            "cortile:type=Rooms",
                            "cortile:name=lobby,type=Room",
                            "cortile:name=venturi,type=Listener",
                            "cortile:name=baiocchi,type=Listener",
                            "cortile:name=native,type=Listener",
                            "cortile:name=native-tls,type=Listener",
                            "cortile:type=Tls",
                            "cortile:type=Listeners",
                            "cortile:type=Accounts",
                            "cortile:type=Moderation",
                            "cortile:type=Audit",
                            "cortile:type=Backups",
                            "cortile:type=History",
                            "cortile:type=Limits",
                            "cortile:type=Configuration",
                            "cortile:type=Logs",
                            "cortile:type=Operators",
                            "cortile:type=Tokens");
            assertThat(management.attribute("type=Server", "State")).isEqualTo("RUNNING");
            assertThat(management.number("type=Server", "Connections")).isEqualTo(4);
            assertThat(management.port("venturi")).isEqualTo(server.venturiPort());
            announcesTo(company, management);
            kicks(company, management);
        }
    }

    private static void announcesTo(Company company, Management management) throws IOException {
        management.invoke("type=Server", "announce", "Si chiude alle otto.");
        Client zoe = company.here().get(3);
        zoe.expect("notice Si chiude alle otto.\n");
        company.here().stream()
                .filter(client -> client != zoe)
                .forEach(client -> assertAnnounced(client, "Si chiude alle otto."));
    }

    private static void assertAnnounced(Client client, String text) {
        await().untilAsserted(() -> assertThat(client.rest()).contains(text));
        client.expect(client.rest());
    }

    private static void kicks(Company company, Management management) throws IOException {
        assertThat(management.invoke("type=Sessions", "kick", "LUCIO", "Basta."))
                .isEqualTo("lucio was disconnected.");
        Client lucio = company.here().get(2);
        lucio.expect("Basta.").expectEnd();
        company.here().stream()
                .filter(other -> other != lucio)
                .forEach(other -> other.expect(other.sentOut("lucio", "Basta.") + other.left("lucio", "kicked")));
        assertThatThrownBy(() -> management.invoke("type=Sessions", "kick", "nessuno", ""))
                .hasMessageContaining("Nobody here is called nessuno.");
    }
}
