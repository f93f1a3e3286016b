package cortile.desktop.net;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes one server: where an authority vouches for it, or where it shows the certificate whose fingerprint the user
 * has compared.
 *
 * <p>Confined to the thread that shakes hands.
 */
final class CertificateJudge extends X509ExtendedTrustManager {

    /** Nobody vouches for the certificate. */
    static final class UntrustedException extends CertificateException {
        private final String fingerprint;

        UntrustedException(String fingerprint, CertificateException cause) {
            super("nobody vouches for " + fingerprint, cause);
            this.fingerprint = fingerprint;
        }

        String fingerprint() {
            return fingerprint;
        }
    }

    private final X509ExtendedTrustManager authorities;
    private final Optional<String> believed;
    private boolean vouched;

    /** @param believed the fingerprint that was compared, if one was */
    CertificateJudge(X509ExtendedTrustManager authorities, Optional<String> believed) {
        this.authorities = authorities;
        this.believed = believed;
    }

    /** Whether an authority vouches for what the server has shown. */
    boolean hasAuthority() {
        return vouched;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        try {
            authorities.checkServerTrusted(chain, authType, socket);
            vouched = true;
        } catch (CertificateException e) {
            String shown = fingerprint(chain[0]);
            if (believed.filter(shown::equals).isEmpty()) {
                throw new UntrustedException(shown, e);
            }
        }
    }

    /** SHA-256 of the certificate, as the server prints it. */
    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new CertificateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw notAsked();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw notAsked();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw notAsked();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw notAsked();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw notAsked();
    }

    private static CertificateException notAsked() {
        return new CertificateException("this program is a client on a socket");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
