package cortile.desktop.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ServerSocketFactory;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** A self-signed certificate with its key, made by the JDK's own {@code keytool}. Immutable. */
public final class TestIdentity {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyStore keys;

    private TestIdentity(KeyStore keys) {
        this.keys = keys;
    }

    /**
     * Makes one in this folder.
     *
     * @param name of the file; another name, another certificate
     * @param host whom it names, as {@code DNS:example.org} or {@code IP:127.0.0.1}
     */
    public static TestIdentity make(Path folder, String name, String host) throws IOException {
        Path file = folder.resolve(name + ".p12");
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                "server",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                String.valueOf(PASSWORD)));
        return new TestIdentity(read(file));
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static KeyStore read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    ServerSocketFactory sockets() throws IOException {
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context.getServerSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** As a system would judge that has this certificate among its authorities, and no other. */
    public X509ExtendedTrustManager authority() throws GeneralSecurityException {
        return believing(certificate());
    }

    /** As a system would judge that believes somebody whom no server knows. */
    public static X509ExtendedTrustManager nobody() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        return managerOf(Set.of(new TrustAnchor("CN=nobody", keys.getPublic(), null)));
    }

    private static X509ExtendedTrustManager believing(X509Certificate certificate) throws GeneralSecurityException {
        return managerOf(Set.of(new TrustAnchor(certificate, null)));
    }

    private static X509ExtendedTrustManager managerOf(Set<TrustAnchor> anchors) throws GeneralSecurityException {
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
        parameters.setRevocationEnabled(false);
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(new CertPathTrustManagerParameters(parameters));
        return (X509ExtendedTrustManager) managers.getTrustManagers()[0];
    }

    private X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) keys.getCertificate("server");
    }

    /** Its SHA-256, as the server prints it. */
    public String fingerprint() throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
        return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
    }
}
