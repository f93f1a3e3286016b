package cortile.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.it.client.BaiocchiClient;
import cortile.it.client.Client;
import cortile.it.client.Company;
import cortile.it.client.NativeClient;
import cortile.it.client.NetcatClient;
import cortile.it.client.VenturiClient;
import cortile.it.process.Management;
import cortile.it.process.ServerProcess;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Both original clients, three of each, netcat and a native client in the room of the packaged server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverybodyTogetherIT {

    private static final List<String> TEXTS =
            List.of("ciao", "perché no? 🙂", "a: b: c", "x".repeat(900), "fine  con  spazi");

    private ServerProcess server;

    @BeforeAll
    void start() throws IOException {
        server = ServerProcess.ready("--history-shown=0"); // what was said before is another test's business
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void theRoomIsEmpty() throws IOException {
        try (Management management = Management.of(server.handle())) {
            await().until(() -> management.number("type=Server", "Connections") == 0);
        }
    }

    @Test
    void everybodyIsToldJoinsMessagesAndLeavesInTheirOwnWords() throws IOException {
        try (Company company = everybody()) {
            for (Client author : company.here()) {
                for (String text : TEXTS) {
                    company.say(author, text);
                }
            }
            for (Client leaver : company.here()) {
                company.leave(leaver, leaver instanceof BaiocchiClient ? "lost" : "quit");
            }
        }
    }

    @Test
    void whoJustClosesTheWindowIsSeenToLeaveToo() throws IOException {
        try (Company company = everybody()) {
            Client luca = company.here().get(0);
            luca.close();
            company.here().stream()
                    .filter(other -> other != luca)
                    .forEach(other -> other.expect(other.left("luca", "lost")));
        }
    }

    @Test
    void namesAreFreeAgainForTheNextWhoComes() throws IOException {
        for (int visit = 0; visit < 3; visit++) {
            try (Company company = new Company()) {
                Client witness = company.enter(new NativeClient("witness", server.nativePort()));
                Client anna = company.enter(new BaiocchiClient("anna", server.baiocchiPort()));
                company.leave(anna, "lost");
                company.leave(witness, "quit");
            }
        }
    }

    @Test
    void nobodyIsToldAnythingBesides() throws IOException {
        try (Company company = everybody()) {
            // What a server might say late, such as to a second alias, would stand before the last message.
            for (Client author : company.here()) {
                company.say(author, "ultimo");
            }
            assertThat(company.here())
                    .allSatisfy(client -> assertThat(client.rest())
                            .as("what %s was told besides", client.name())
                            .isEmpty());
        }
    }

    private Company everybody() throws IOException {
        Company company = new Company();
        for (String name : List.of("luca", "sara", "nicolò")) {
            company.enter(new VenturiClient(name, server.venturiPort()));
        }
        for (String name : List.of("lucio", "anna", "mimi")) {
            company.enter(new BaiocchiClient(name, server.baiocchiPort()));
        }
        company.enter(new NetcatClient("carla", server.venturiPort()));
        company.enter(new NativeClient("zoe", server.nativePort()));
        return company;
    }
}
