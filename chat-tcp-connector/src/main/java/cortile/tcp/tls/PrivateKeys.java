package cortile.tcp.tls;

import java.io.IOException;
import java.io.StringReader;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;

/** Reads a private key in PEM: PKCS #8 by the platform, what older tools write by the library. Stateless. */
final class PrivateKeys {

    private static final String PKCS8 = "PRIVATE KEY";

    /** RFC 5915 and PKCS #1. */
    private static final List<String> TRADITIONAL = List.of("EC PRIVATE KEY", "RSA PRIVATE KEY");

    /** Those the platform's TLS can sign with. */
    private static final List<String> ALGORITHMS = List.of("EC", "RSA");

    private PrivateKeys() {}

    /**
     * The one key in the file.
     *
     * @throws IdentityException where there is none, more than one, or one that cannot be used
     */
    static PrivateKey of(PemFile file) throws IdentityException {
        List<PemFile.Block> keys = file.blocks().stream()
                .filter(block -> block.label().endsWith(PKCS8))
                .toList();
        if (keys.size() != 1) {
            throw new IdentityException(
                    "The file " + file.path() + " has " + (keys.isEmpty() ? "no key" : "several keys")
                            + " in PEM: one is needed, which begins with -----BEGIN PRIVATE KEY-----.");
        }
        PemFile.Block key = keys.get(0);
        if (key.label().startsWith("ENCRYPTED") || key.content().contains("ENCRYPTED")) {
            throw new IdentityException("The key in " + file.path() + " is encrypted, and nobody is there to say its"
                    + " password: write it without one, readable by the server's account only (openssl pkey -in "
                    + file.path() + " -out FILE).");
        }
        return fromPkcs8(file, key, TRADITIONAL.contains(key.label()) ? toPkcs8(file, key) : file.decode(key));
    }

    private static byte[] toPkcs8(PemFile file, PemFile.Block key) throws IdentityException {
        String pem = "-----BEGIN " + key.label() + "-----" + key.content() + "-----END " + key.label() + "-----\n";
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            return ((PEMKeyPair) parser.readObject()).getPrivateKeyInfo().getEncoded();
        } catch (IOException | RuntimeException e) { // the library throws what the damage leads it to
            throw file.damaged(key, e);
        }
    }

    private static PrivateKey fromPkcs8(PemFile file, PemFile.Block key, byte[] bytes) throws IdentityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (InvalidKeySpecException e) {
                // of another kind, or damaged: the next may know it
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // every platform has both
            }
        }
        throw new IdentityException(
                "The " + key.label() + " in " + file.path() + " is damaged, or neither an EC nor an" + " RSA key.");
    }
}
