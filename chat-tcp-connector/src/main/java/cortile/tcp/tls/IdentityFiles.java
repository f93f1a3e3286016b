package cortile.tcp.tls;

import cortile.core.settings.CertificateFiles;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a certificate and its key from PEM files and checks that they are of use together. Stateless. */
final class IdentityFiles {

    private static final String CERTIFICATE = "CERTIFICATE";

    private IdentityFiles() {}

    /**
     * Reads both files.
     *
     * @throws IdentityException for the first thing that is wrong; that a certificate is out of date is not
     */
    static TlsIdentity read(CertificateFiles files) throws IdentityException {
        List<X509Certificate> chain = chain(PemFile.read(files.chain()));
        PrivateKey key = PrivateKeys.of(PemFile.read(files.key()));
        if (!belongTogether(key, chain.get(0).getPublicKey())) {
            throw new IdentityException("The key in " + files.key() + " is not that of the first certificate in "
                    + files.chain() + " (" + chain.get(0).getSubjectX500Principal() + ").");
        }
        return new TlsIdentity(key, chain);
    }

    private static List<X509Certificate> chain(PemFile file) throws IdentityException {
        List<X509Certificate> chain = new ArrayList<>();
        for (PemFile.Block block : file.blocks()) {
            if (block.label().equals(CERTIFICATE)) {
                chain.add(certificate(file, block));
            }
        }
        if (chain.isEmpty()) {
            throw new IdentityException("The file " + file.path() + " has no certificate in PEM, which begins with"
                    + " -----BEGIN CERTIFICATE-----.");
        }
        checkOrder(file, chain);
        return chain;
    }

    private static X509Certificate certificate(PemFile file, PemFile.Block block) throws IdentityException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(file.decode(block)));
        } catch (CertificateException e) {
            throw file.damaged(block, e);
        }
    }

    /** Clients need not put a chain in order (RFC 5246 section 7.4.2), so a wrong one works with some and not with others. */
    private static void checkOrder(PemFile file, List<X509Certificate> chain) throws IdentityException {
        for (int i = 0; i + 1 < chain.size(); i++) {
            try {
                chain.get(i).verify(chain.get(i + 1).getPublicKey());
            } catch (GeneralSecurityException e) {
                throw new IdentityException(
                        "Certificate " + (i + 1) + " in " + file.path() + " was not signed by certificate " + (i + 2)
                                + ": the server's own comes first, each next one is that of who signed the one before.",
                        e);
            }
        }
    }

    private static boolean belongTogether(PrivateKey key, PublicKey certified) throws IdentityException {
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        byte[] anything = new byte[32];
        new SecureRandom().nextBytes(anything);
        try {
            Signature signature = Signature.getInstance(
                    key.getAlgorithm().toUpperCase(Locale.ROOT).equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(anything);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(anything);
            return signature.verify(signed);
        } catch (InvalidKeyException e) {
            throw new IdentityException("This Java cannot use the certificate's key: " + e.getMessage() + ".", e);
        } catch (GeneralSecurityException e) {
            return false; // of another curve or size
        }
    }
}
