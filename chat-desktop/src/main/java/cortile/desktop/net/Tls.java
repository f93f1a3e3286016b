package cortile.desktop.net;

import cortile.desktop.model.Endpoint;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts connections to servers an authority of the system vouches for, or whose fingerprint the user has compared.
 *
 * <p>The authorities are read when they are first needed, which takes a moment. Thread-safe.
 */
public final class Tls {

    /** Where authorities come from. */
    @FunctionalInterface
    public interface Authorities {
        X509ExtendedTrustManager read() throws GeneralSecurityException;
    }

    private final Authorities source;
    private @Nullable X509ExtendedTrustManager authorities;

    public Tls(Authorities source) {
        this.source = source;
    }

    /** With the authorities this system believes. */
    public static Tls ofSystem() {
        return new Tls(() -> {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new GeneralSecurityException("this Java has no authorities"));
        });
    }

    private synchronized X509ExtendedTrustManager authorities() throws GeneralSecurityException {
        X509ExtendedTrustManager known = authorities;
        if (known == null) {
            known = source.read();
            authorities = known;
        }
        return known;
    }

    /** What judged the server, and the connection, shaken hands. */
    record Secured(SSLSocket socket, CertificateJudge judge) {}

    /** Shakes hands over a connection that was made; waits as long as the socket's time-out says. */
    Secured over(Socket connected, Endpoint endpoint, Optional<String> believed) throws IOException {
        try {
            CertificateJudge judge = new CertificateJudge(authorities(), believed);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {judge}, null);
            SSLSocket socket = (SSLSocket)
                    context.getSocketFactory().createSocket(connected, endpoint.host(), endpoint.port(), true);
            SSLParameters parameters = socket.getSSLParameters();
            // Has the authorities' certificate be that of this host.
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return new Secured(socket, judge);
        } catch (GeneralSecurityException e) {
            throw new IOException("encryption is not possible here", e);
        }
    }
}
