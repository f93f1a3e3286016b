package cortile.it.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cortile.it.process.Management;
import cortile.it.process.ServerProcess;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** The packaged server's encrypted port, with a client of the platform's TLS. */
class EncryptedServerIT {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int CANNOT_START = 1;

    @Test
    void whoComparesTheFingerprintTalksToThisServer() throws IOException, GeneralSecurityException {
        Path data = ServerProcess.newData();
        try (ServerProcess server = ServerProcess.ready("--data=" + data);
                Management management = Management.of(server.handle())) {
            X509Certificate certificate = generated(data);
            assertThat(server.fingerprint())
                    .isEqualTo(fingerprint(certificate))
                    .isEqualTo(management.attribute("type=Tls", "Fingerprint"));
            try (SSLSocket zoe = connect(certificate, server.nativeTlsPort(), "TLSv1.3")) {
                assertThat(said(zoe, "{'type':'hello','version':1,'name':'zoe'}"))
                        .contains("welcome");
                assertThat(said(zoe, "{'type':'register','password':'open sesame','id':'1'}"))
                        .contains("\"registered\":true");
            }
            Files.delete(data.resolve("tls/generated.pem"));
            assertThatThrownBy(() -> management.invoke("type=Tls", "reload"))
                    .hasMessageContaining("Nothing was changed. There is no");
            connect(certificate, server.nativeTlsPort(), "TLSv1.2").close();
        }
    }

    @Test
    void nobodyShakesHandsAgain() throws IOException, GeneralSecurityException {
        Path data = ServerProcess.newData();
        try (ServerProcess server = ServerProcess.ready("--data=" + data);
                SSLSocket zoe = connect(generated(data), server.nativeTlsPort(), "TLSv1.2")) {
            assertThat(said(zoe, "{'type':'hello','version':1,'name':'zoe'}")).contains("welcome");
            assertThatThrownBy(() -> {
                        zoe.startHandshake();
                        said(zoe, "{'type':'ping','token':'x'}");
                    })
                    .isInstanceOf(IOException.class);
            assertThat(server.errors()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void aCertificateThatIsNotThereIsNamedAndNothingStarts() throws IOException {
        try (ServerProcess server = ServerProcess.launch(
                "--venturi-port=0",
                "--baiocchi-port=0",
                "--native-port=0",
                "--native-tls-port=0",
                "--console-port=0",
                "--tls-certificate=no-such.pem",
                "--tls-key=no-such.pem")) {
            assertThat(server.awaitExit(Duration.ofSeconds(90))).isEqualTo(CANNOT_START);
            assertThat(server.errors()).contains("There is no file no-such.pem").doesNotContain("\tat ");
            assertThat(server.output()).doesNotContain("ready");
        }
    }

    private static X509Certificate generated(Path data) throws IOException, GeneralSecurityException {
        String pem = Files.readString(data.resolve("tls/generated.pem"));
        String end = "-----END CERTIFICATE-----";
        byte[] first = pem.substring(0, pem.indexOf(end) + end.length()).getBytes(UTF_8);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(first));
    }

    private static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    }

    private static SSLSocket connect(X509Certificate trusted, int port, String version)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("server", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setEnabledProtocols(new String[] {version});
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** The next line after saying this; single quotes stand for double ones. */
    private static String said(SSLSocket socket, String line) throws IOException {
        socket.getOutputStream().write((line.replace('\'', '"') + "\n").getBytes(UTF_8));
        String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        if (answer == null) {
            throw new EOFException("nothing more comes");
        }
        return answer;
    }
}
