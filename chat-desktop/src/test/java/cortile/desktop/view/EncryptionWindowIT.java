package cortile.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cortile.desktop.settings.ThemeChoice;
import cortile.desktop.testing.Screen;
import cortile.desktop.testing.TestIdentity;
import cortile.desktop.testing.TestServer;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.swing.AbstractButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real window and servers that encrypt. */
class EncryptionWindowIT extends WindowTest {

    @TempDir
    private static Path certificates;

    private static TestIdentity identity;
    private static TestIdentity other;

    private boolean vouched;

    @BeforeAll
    static void makeCertificates() throws IOException {
        identity = TestIdentity.make(certificates, "first", "IP:127.0.0.1");
        other = TestIdentity.make(certificates, "second", "IP:127.0.0.1");
    }

    @Override
    TestServer startedServer() throws IOException {
        return TestServer.encrypted(0, identity);
    }

    @Override
    X509ExtendedTrustManager authorities() throws GeneralSecurityException {
        return vouched ? identity.authority() : TestIdentity.nobody();
    }

    private void openEncrypted(Locale language) {
        open(ThemeChoice.LIGHT, language, ClientWindow.encryptedTo(server.port(), "anna"));
    }

    private String shownFingerprint() {
        return screen.textOf("fingerprint").replace("\n", "");
    }

    @Test
    void aServerNobodyVouchesForIsTrustedOnceByItsFingerprint() throws Exception {
        openEncrypted(Locale.ENGLISH);
        screen.awaitText("trust-sentence", "nobody vouches for it");
        assertThat(screen.find("error")).isEmpty();
        assertThat(shownFingerprint()).isEqualTo(identity.fingerprint());
        screen.keep("certificate-unknown-light");
        screen.click("believe");
        screen.awaitMessage("You are in the room");
        screen.awaitText("status-endpoint", "TLS 1.3");
        screen.keep("encrypted-light");
        ClientWindow.disposeAll();
        server.dismissAll("stopping", "");
        openEncrypted(Locale.ENGLISH);
        screen.awaitMessage("You are in the room");
    }

    @Test
    void anotherCertificateIsRefusedUntilTheOldOneIsRemoved() throws Exception {
        openEncrypted(Locale.ITALIAN);
        screen.click("believe");
        screen.awaitMessage("Sei nella stanza");
        int port = server.port();
        server.close();
        server = TestServer.encrypted(port, other);
        screen.click("reconnect-now");
        screen.awaitText("banner", "mostra un certificato diverso");
        screen.keep("certificate-changed-banner-it");
        screen.click("change-server");
        screen.click("connect");
        screen.awaitText("error", "mostra un certificato diverso");
        assertThat(screen.find("believe")).isEmpty();
        assertThat(shownFingerprint()).isEqualTo(other.fingerprint());
        screen.keep("certificate-changed-it");
        assertThat(server.heard()).isEmpty();
        screen.press(KeyEvent.VK_COMMA, KeyEvent.VK_CONTROL);
        screen.click("forget-127.0.0.1:" + port);
        screen.press(KeyEvent.VK_ESCAPE);
        screen.awaitGone("preferences-card");
        screen.click("connect");
        screen.click("believe");
        screen.awaitMessage("su 127.0.0.1:" + port);
        await().atMost(PATIENCE).until(() -> server.members().contains("anna"));
    }

    @Test
    void aServerAnAuthorityVouchesForIsEnteredWithoutAQuestion() {
        vouched = true;
        openEncrypted(Locale.ENGLISH);
        screen.awaitMessage("You are in the room");
    }

    @Test
    void aServerThatOnlyEncryptsIsToldToWhomTalksInTheOpen() {
        openWindow(ThemeChoice.LIGHT, Locale.ENGLISH);
        screen.awaitText("error", "tick “Encrypt”");
        screen.click("encrypted");
        screen.click("connect");
        screen.click("believe");
        screen.awaitMessage("You are in the room");
    }

    @Test
    void otherMachinesAreTalkedToEncryptedAndThePortFollows() throws IOException {
        open(ThemeChoice.DARK, Locale.ENGLISH, ClientWindow.to("127.0.0.1", "53100", ""));
        assertThat(isEncrypted()).isFalse();
        screen.fill("host", "chat.example.org");
        await().atMost(PATIENCE).until(this::isEncrypted);
        assertThat(screen.textOf("port")).isEqualTo("53101");
        screen.keep("form-encrypted-dark");
        screen.click("encrypted");
        assertThat(screen.textOf("port")).isEqualTo("53100");
    }

    private boolean isEncrypted() {
        return Screen.onEdt(((AbstractButton) screen.see("encrypted"))::isSelected);
    }
}
