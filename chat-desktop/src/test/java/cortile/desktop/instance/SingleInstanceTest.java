package cortile.desktop.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class SingleInstanceTest {

    @TempDir
    private Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void theFirstHearsWhatTheOthersWereAskedFor() throws IOException {
        assertThat(SingleInstance.handOver(folder, "")).isFalse();
        try (SingleInstance first = SingleInstance.become(folder, heard::add)) {
            assertThat(SingleInstance.handOver(folder, "cortile://example.org/caffè"))
                    .isTrue();
            assertThat(SingleInstance.handOver(folder, "")).isTrue();
            assertThat(heard).containsExactly("cortile://example.org/caffè", "");
            assertThat(first).isNotNull();
        }
        assertThat(SingleInstance.handOver(folder, "")).isFalse();
    }

    @Test
    void onlyItsOwnerCanAskIt() throws IOException {
        try (SingleInstance first = SingleInstance.become(folder, heard::add)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("instance.sock"))))
                    .isEqualTo("rw-------");
            assertThat(first).isNotNull();
        }
    }

    @Test
    void whatACrashLeftBehindIsNoFirstOne() throws IOException {
        Files.writeString(folder.resolve("instance.sock"), "left behind");
        assertThat(SingleInstance.handOver(folder, "")).isFalse();
        try (SingleInstance first = SingleInstance.become(folder, heard::add)) {
            assertThat(SingleInstance.handOver(folder, "link")).isTrue();
            assertThat(first).isNotNull();
        }
    }

    @Test
    void whoSaysNothingOrTooMuchKeepsNobodyWaiting() throws IOException {
        Path address = folder.resolve("instance.sock");
        try (SingleInstance first = SingleInstance.become(folder, heard::add);
                SocketChannel silent = SocketChannel.open(UnixDomainSocketAddress.of(address));
                SocketChannel loud = SocketChannel.open(UnixDomainSocketAddress.of(address))) {
            loud.write(ByteBuffer.wrap(new byte[4096]));
            await().until(() -> SingleInstance.handOver(folder, "link"));
            assertThat(heard).containsExactly("link");
            assertThat(first).isNotNull();
            assertThat(silent.isOpen()).isTrue();
        }
    }
}
