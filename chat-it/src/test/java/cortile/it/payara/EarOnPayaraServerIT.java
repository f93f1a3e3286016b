package cortile.it.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.it.client.BaiocchiClient;
import cortile.it.client.Client;
import cortile.it.client.Company;
import cortile.it.client.NativeClient;
import cortile.it.client.VenturiClient;
import cortile.it.process.Build;
import cortile.it.process.Jcmd;
import cortile.it.process.Management;
import cortile.it.process.Ports;
import cortile.it.process.Sockets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code cortile.ear} on a real Payara Server: comes, works, goes without a trace, comes again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarOnPayaraServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HUB = "cortile.core.hub.Hub";

    private static final String LOADER = "org.glassfish.javaee.full.deployment.EarClassLoader";

    private static final int ROUNDS = 4;

    /** The server itself remembers the last application or two. */
    private static final int REMEMBERED_LOADERS = 2;

    /** A thread that a pool of the server or the JDK made for an application remembers who asked for it. */
    private static final Duration LIFE_OF_AN_IDLE_THREAD = Duration.ofSeconds(60);

    private PayaraDomain domain;

    @BeforeAll
    void start() throws IOException {
        domain = PayaraDomain.start();
    }

    @AfterAll
    void stop() throws IOException {
        domain.close();
    }

    @Test
    void itIsDeployedTalkedToAndUndeployedAgainAndAgainWithoutALeak() throws IOException {
        assertOnlyThisMachineReaches(domain.handle());
        for (int round = 0; round < ROUNDS; round++) {
            domain.deploy(Build.ear());
            List<Integer> ports = portsOfTheChat();
            chat(ports);
            assertThat(Jcmd.instances(domain.handle(), HUB)).isEqualTo(1);
            domain.undeploy();
            assertGone(ports);
        }
        await().pollInterval(Duration.ofSeconds(5))
                .atMost(LIFE_OF_AN_IDLE_THREAD.plus(PATIENCE))
                .untilAsserted(() -> assertThat(Jcmd.instances(domain.handle(), LOADER))
                        .as("class loaders of applications")
                        .isLessThanOrEqualTo(REMEMBERED_LOADERS));
    }

    /** The test's own manners: whatever else the server opens, others cannot reach it. */
    private static void assertOnlyThisMachineReaches(ProcessHandle server) throws IOException {
        if (Sockets.areTold()) {
            assertThat(Sockets.of(server)).isNotEmpty().allMatch(Sockets.Open::loopback);
        }
    }

    private void assertGone(List<Integer> ports) throws IOException {
        assertThat(ports).allMatch(Ports::isFree);
        try (Management management = Management.of(domain.handle())) {
            assertThat(management.names()).isEmpty();
        }
        assertThat(Jcmd.threads(domain.handle())).doesNotContain("cortile.").doesNotContain("io.netty.");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Jcmd.instances(domain.handle(), HUB)).isZero());
    }

    private static void chat(List<Integer> ports) throws IOException {
        try (Company company = new Company()) {
            company.enter(new VenturiClient("luca", ports.get(0)));
            company.enter(new BaiocchiClient("lucio", ports.get(1)));
            company.enter(new NativeClient("zoe", ports.get(2)));
            for (Client author : company.here()) {
                company.say(author, "ciao a tutti");
            }
        }
    }

    private List<Integer> portsOfTheChat() throws IOException {
        try (Management management = Management.of(domain.handle())) {
            return List.of(management.port("venturi"), management.port("baiocchi"), management.port("native"));
        }
    }
}
