package cortile.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.it.process.Ports;
import cortile.it.process.ServerProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that cannot start as it is told to says so in one sentence, fast, and never that it is ready. */
class RefusedStartIT {

    private static final int CANNOT_START = 1;
    private static final int WRONG_USE = 2;

    /** A second is usual; a container that is started first takes five and more. */
    private static final Duration FAST = Duration.ofSeconds(15);

    /** Whether data can be used is known only once the container runs. */
    private static final Duration AFTER_THE_CONTAINER = Duration.ofSeconds(90);

    @Test
    void aBusyPortIsNamed() throws IOException {
        try (ServerSocket held = Ports.held();
                ServerProcess server = ServerProcess.launch(
                        "--venturi-port=0",
                        "--baiocchi-port=" + held.getLocalPort(),
                        "--native-port=0",
                        "--native-tls-port=0",
                        "--console-port=0")) {
            refuses(server, CANNOT_START, String.valueOf(held.getLocalPort()), "--baiocchi-port");
        }
    }

    @Test
    void aRunningServersPortIsNamed() throws IOException {
        try (ServerProcess first = ServerProcess.ready();
                ServerProcess second = ServerProcess.launch(
                        "127.0.0.1",
                        String.valueOf(first.venturiPort()),
                        "--baiocchi-port=0",
                        "--native-port=0",
                        "--native-tls-port=0",
                        "--console-port=0")) {
            refuses(second, CANNOT_START, String.valueOf(first.venturiPort()), "already in use");
            assertThat(first.isAlive()).isTrue();
            assertThat(Ports.isOpen(first.venturiPort())).isTrue();
        }
    }

    @Test
    void dataAnotherServerIsUsingIsLeftAlone() throws IOException {
        String data = "--data=" + ServerProcess.newData();
        try (ServerProcess first = ServerProcess.ready(data);
                ServerProcess second = ServerProcess.launch(
                        data,
                        "--venturi-port=0",
                        "--baiocchi-port=0",
                        "--native-port=0",
                        "--native-tls-port=0",
                        "--console-port=0")) {
            assertThat(second.awaitExit(AFTER_THE_CONTAINER)).as("exit code").isEqualTo(CANNOT_START);
            assertThat(second.errors()).contains("another server is using it", "--data");
            assertThat(second.output()).doesNotContain("ready");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--host=192.0.2.7,         1, 192.0.2.7",
        "--host=no-such.invalid,   1, no-such.invalid",
        "--venturi-port=chat,      2, venturi-port",
        "--native-port=70000,      2, 70000",
        "--colour=blue,            2, --colour",
        "--rate-limit=maybe,       2, rate-limit",
        "--outbox-bytes=1,         2, outbox-bytes",
        "--config=/nowhere/at/all, 2, /nowhere/at/all"
    })
    void whatIsWrongOnTheCommandLineIsNamed(String option, int code, String named) throws IOException {
        try (ServerProcess server = ServerProcess.launch(option)) {
            refuses(server, code, named);
        }
    }

    @Test
    void theWordsHostAndPortAreCheckedAsTheirOptionsAre() throws IOException {
        try (ServerProcess server = ServerProcess.launch("127.0.0.1", "fifty")) {
            refuses(server, WRONG_USE, "fifty");
        }
    }

    private static void refuses(ServerProcess server, int code, String... named) {
        assertThat(server.awaitExit(FAST)).as("exit code").isEqualTo(code);
        assertThat(server.errors().lines()).as("sentences on the error stream").hasSize(1);
        assertThat(server.errors()).contains(named);
        assertThat(server.output()).doesNotContain("ready");
    }
}
