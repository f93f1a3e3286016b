package cortile.tcp.tls;

import static org.assertj.core.api.Assertions.assertThat;

import cortile.core.settings.CertificateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesWatchTest {

    private final Instant later = Instant.now().plus(Duration.ofDays(30));

    @TempDir
    private Path directory;

    private final TestIssuer issuer = new TestIssuer();

    @BeforeEach
    void first() throws IOException {
        renew();
    }

    @Test
    void aChangeIsReadOnceTheFilesAreLeftAlone() throws IOException {
        ServerTls tls = open();
        FilesWatch watch = new FilesWatch(tls);
        String before = tls.identity().fingerprint();
        String after = renew();
        watch.look();
        assertThat(tls.identity().fingerprint()).isEqualTo(before);
        watch.look();
        assertThat(tls.identity().fingerprint()).isEqualTo(after);
    }

    @Test
    void whatIsWrongChangesNothingUntilItIsRight() throws IOException {
        ServerTls tls = open();
        FilesWatch watch = new FilesWatch(tls);
        String before = tls.identity().fingerprint();
        Files.delete(chain());
        watch.look();
        watch.look();
        assertThat(tls.identity().fingerprint()).isEqualTo(before);
        String after = renew();
        watch.look();
        watch.look();
        assertThat(tls.identity().fingerprint()).isEqualTo(after);
    }

    @Test
    void afterItsEndItLooksNoMore() throws IOException {
        ServerTls tls = open();
        FilesWatch watch = new FilesWatch(tls);
        String before = tls.identity().fingerprint();
        watch.close();
        renew();
        watch.look();
        watch.look();
        assertThat(tls.identity().fingerprint()).isEqualTo(before);
    }

    private ServerTls open() throws IdentityException {
        return new ServerTls(
                new CertificateFiles(chain(), key()), Runnable::run, Clock.systemUTC(), Duration.ofSeconds(1));
    }

    /** Puts new files in place of the old ones, as those who renew certificates do. */
    private String renew() throws IOException {
        KeyPair keys = TestIssuer.keys("EC", 256);
        Files.deleteIfExists(chain());
        Files.deleteIfExists(key());
        TestIssuer.write(chain(), issuer.sign(keys, later));
        TestIssuer.writeKey(key(), keys.getPrivate());
        return IdentityFiles.read(new CertificateFiles(chain(), key())).fingerprint();
    }

    private Path chain() {
        return directory.resolve("chain.pem");
    }

    private Path key() {
        return directory.resolve("key.pem");
    }
}
