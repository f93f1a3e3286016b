package cortile.tcp.tls;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the certificate of a server that was given none: signed by itself, so that people compare its fingerprint, and
 * valid for long, as each new one would have to be compared again. Stateless.
 */
final class GeneratedIdentity {

    /** P-256 (RFC 8422): every client of TLS 1.2 or 1.3 knows it. */
    private static final String CURVE = "secp256r1";

    private static final Duration VALIDITY = Duration.ofDays(3650);

    /** Clients' clocks may be behind. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final int SERIAL_BITS = 120;

    private GeneratedIdentity() {}

    /**
     * Writes a new key and its certificate, together in one file so that there is never one without the other.
     *
     * @param file readable by its owner only; it is there as a whole or not at all
     * @param host what the server listens on; named in the certificate unless that is every address
     */
    static void write(Path file, String host, Clock clock) throws IdentityException {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.getParent(), OwnerOnly.directory(file));
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, OwnerOnly.file(file));
            writePem(unfinished, generate(host, clock.instant()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IdentityException("No certificate can be made in " + file + ": " + e + ".", e);
        }
    }

    private static void writePem(Path file, TlsIdentity identity) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file);
                JcaPEMWriter pem = new JcaPEMWriter(writer)) {
            pem.writeObject(identity.certificate());
            pem.writeObject(new JcaPKCS8Generator(identity.key(), null));
        }
    }

    private static TlsIdentity generate(String host, Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        KeyPair pair = generator.generateKeyPair();
        return new TlsIdentity(pair.getPrivate(), List.of(certificate(pair, host, now)));
    }

    private static X509Certificate certificate(KeyPair pair, String host, Instant now)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        X500Principal name = new X500Principal("CN=Cortile");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(SERIAL_BITS, new SecureRandom()),
                Date.from(now.minus(GRACE)),
                Date.from(now.plus(VALIDITY)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, names(host));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(pair.getPrivate())));
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }

    /** This machine to itself, and the one address or name it was told to listen on. */
    private static GeneralNames names(String host) throws IOException {
        List<GeneralName> names = new ArrayList<>(List.of(
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.iPAddress, "::1")));
        InetAddress address = InetAddress.getByName(host);
        boolean inDigits = host.contains(":") || host.matches("[0-9.]+");
        if (!address.isAnyLocalAddress() && !address.isLoopbackAddress()) {
            names.add(
                    inDigits
                            ? new GeneralName(GeneralName.iPAddress, withoutZone(address))
                            : new GeneralName(GeneralName.dNSName, host));
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    /** RFC 4007 section 11: behind the percent sign stands what only this machine understands. */
    private static String withoutZone(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }
}
