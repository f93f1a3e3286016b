package cortile.core.password;

import static com.ongres.scram.common.ScramMechanism.SCRAM_SHA_256;

import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.StringPreparation;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a password: enough to tell whether somebody knows it, not enough to tell it or to log in with. Immutable.
 */
public final class Verifier {

    private static final String MECHANISM = "SCRAM-SHA-256";
    private static final int KEY_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile(
            MECHANISM + "\\$([1-9][0-9]{0,8}):([A-Za-z0-9+/=]{1,344})\\$([A-Za-z0-9+/=]{44}):([A-Za-z0-9+/=]{44})");

    private final int iterations;
    private final byte[] salt;
    private final byte[] storedKey;
    private final byte[] serverKey;

    private Verifier(int iterations, byte[] salt, byte[] storedKey, byte[] serverKey) {
        this.iterations = iterations;
        this.salt = salt;
        this.storedKey = storedKey;
        this.serverKey = serverKey;
    }

    /** Derives a password's verifier, which takes as long as the iterations ask for. */
    static Verifier derive(Password password, byte[] salt, int iterations) {
        byte[] salted = salted(password, salt, iterations);
        byte[] clientKey = ScramFunctions.clientKey(SCRAM_SHA_256, salted);
        return new Verifier(
                iterations,
                salt.clone(),
                ScramFunctions.storedKey(SCRAM_SHA_256, clientKey),
                ScramFunctions.serverKey(SCRAM_SHA_256, salted));
    }

    /** A verifier that no password fits, for what has none but must not show it. */
    public static Verifier decoy(byte[] salt, int iterations) {
        return new Verifier(iterations, salt.clone(), new byte[KEY_BYTES], new byte[KEY_BYTES]);
    }

    /** Reads {@link #text}; empty where it is something else. */
    public static Optional<Verifier> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Verifier(
                    Integer.parseInt(parts.group(1)),
                    decoded(parts.group(2)),
                    decoded(parts.group(3)),
                    decoded(parts.group(4))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code SCRAM-SHA-256$<iterations>:<salt>$<StoredKey>:<ServerKey>}, the form of RFC 5803. */
    public String text() {
        return MECHANISM + "$" + iterations + ":" + saltText() + "$" + encoded(storedKey) + ":" + encoded(serverKey);
    }

    /** Whether it is this password's; takes as long as deriving. */
    boolean fits(Password password) {
        byte[] salted = salted(password, salt, iterations);
        byte[] clientKey = ScramFunctions.clientKey(SCRAM_SHA_256, salted);
        return MessageDigest.isEqual(storedKey, ScramFunctions.storedKey(SCRAM_SHA_256, clientKey));
    }

    /** Whether only somebody who knows the password could have made the proof. */
    boolean accepts(byte[] proof, String authMessage) {
        return proof.length == KEY_BYTES
                && ScramFunctions.verifyClientProof(SCRAM_SHA_256, proof, storedKey, authMessage);
    }

    /** What shows the client that this server has the verifier. */
    byte[] signature(String authMessage) {
        return ScramFunctions.serverSignature(SCRAM_SHA_256, serverKey, authMessage);
    }

    String saltText() {
        return encoded(salt);
    }

    int iterations() {
        return iterations;
    }

    private static byte[] salted(Password password, byte[] salt, int iterations) {
        char[] characters = password.prepared();
        try {
            return ScramFunctions.saltedPassword(
                    SCRAM_SHA_256, StringPreparation.SASL_PREPARATION, characters, salt, iterations);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Verifier[hidden]";
    }
}
