package cortile.tcp.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** Signs certificates as an authority does, and writes what it signed as people find it in files. */
final class TestIssuer {

    private static final X500Principal AUTHORITY = new X500Principal("CN=Authority");

    private final KeyPair own = keys("EC", 256);
    private final X509Certificate certificate =
            sign(own, AUTHORITY, Instant.now().plus(Duration.ofDays(30)));

    static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for this key that ends then. */
    X509Certificate sign(KeyPair keys, Instant expires) {
        return sign(keys, new X500Principal("CN=chat.example"), expires);
    }

    private X509Certificate sign(KeyPair keys, X500Principal subject, Instant expires) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    AUTHORITY,
                    BigInteger.ONE,
                    Date.from(expires.minus(Duration.ofDays(365))),
                    Date.from(expires),
                    subject,
                    keys.getPublic());
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(own.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path write(Path file, Object... objects) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                pem.writeObject(object);
            }
        }
        return Files.writeString(file, text.toString());
    }

    static Path writeKey(Path file, PrivateKey key) throws IOException {
        return write(file, new JcaPKCS8Generator(key, null));
    }

    /** As {@code openssl ecparam -genkey} does and {@code openssl genrsa -traditional}. */
    static Path writeTraditionalKey(Path file, PrivateKey key) throws IOException {
        if (key instanceof java.security.interfaces.ECPrivateKey ec) {
            var info = PrivateKeyInfo.getInstance(key.getEncoded());
            int bits = ec.getParams().getOrder().bitLength();
            var parameters = info.getPrivateKeyAlgorithm().getParameters();
            return write(
                    file, new PemObject("EC PRIVATE KEY", new ECPrivateKey(bits, ec.getS(), parameters).getEncoded()));
        }
        return write(file, key);
    }
}
