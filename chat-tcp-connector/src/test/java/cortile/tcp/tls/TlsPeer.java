package cortile.tcp.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client of the platform's own TLS that trusts one certificate. */
final class TlsPeer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5000;

    private final SSLSocket socket;

    /** Connects and shakes hands; every version the platform has where none is named. */
    TlsPeer(SSLContext context, int port, String... versions) throws IOException {
        socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        if (versions.length > 0) {
            socket.setEnabledProtocols(versions);
        }
        socket.startHandshake();
    }

    /** What clients of one program share: whom they trust, and their sessions. */
    static SSLContext trusting(X509Certificate certificate) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("server", certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    SSLSession session() {
        return socket.getSession();
    }

    X509Certificate shown() throws IOException {
        return (X509Certificate) session().getPeerCertificates()[0];
    }

    TlsPeer send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        return this;
    }

    /** A guest of the native dialect. */
    TlsPeer hello(String name) throws IOException {
        send("{\"type\":\"hello\",\"version\":1,\"name\":\"" + name + "\"}\n");
        assertThat(readLine()).contains("\"welcome\"").contains(name);
        return this;
    }

    /** Up to the next line end; "" at the end, which only close_notify makes an end. */
    String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.write(next);
        }
        return line.toString(UTF_8);
    }

    /** Passes over lines until one has these words. */
    String readUntil(String words) throws IOException {
        String line = readLine();
        while (!line.contains(words)) {
            assertThat(line).as("what came before %s", words).isNotEmpty();
            line = readLine();
        }
        return line;
    }

    /** Nothing more comes, and the server has said so. */
    void expectEnd() throws IOException {
        assertThat(socket.getInputStream().read()).isNegative();
    }

    /** Says that no more will come; it can still read. */
    void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
