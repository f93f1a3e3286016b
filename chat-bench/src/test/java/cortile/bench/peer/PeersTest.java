package cortile.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {

    @Test
    void usualPeersExist(@TempDir Path home) {
        assertThat(Peers.all(home)).extracting(Peer::name).containsAll(Peers.usual());
    }

    @Test
    void serverThatIsNotBuiltIsAbsentWithASentence(@TempDir Path home) {
        assertThat(named(home, "cortile").absence())
                .hasValueSatisfying(why -> assertThat(why).contains("is not built"));
    }

    @Test
    void serverIsGivenItsPortOnLoopback(@TempDir Path home) throws IOException {
        assertThat(named(home, "cortile-native").command(home, 12_345))
                .contains("--native-port=12345", "--venturi-port=0", "--baiocchi-port=0");
        named(home, "ngircd").command(home, 12_345);
        assertThat(home.resolve("conf")).content().contains("Ports = 12345", "Listen = 127.0.0.1");
    }

    private static Peer named(Path home, String name) {
        return Peers.named(home, name).orElseThrow();
    }
}
