package cortile.core.account;

import cortile.core.directory.ServerIdentity;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** What only this server can compute: HMAC-SHA-256 with a key of its own for each purpose. Immutable. */
final class ServerSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_KEY_BYTES = 16;

    private final SecretKey key;

    /**
     * @param purpose told apart from all others, so that nothing made for one is good for another
     * @throws IllegalArgumentException where the identity's key is no base64 or too short to be a secret
     */
    ServerSecret(ServerIdentity identity, String purpose) {
        byte[] master = Base64.getDecoder().decode(identity.tokenKey());
        if (master.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("the token key has " + master.length + " bytes, too few for a secret");
        }
        this.key = key(mac(key(master), purpose));
    }

    byte[] mac(String message) {
        return mac(key, message);
    }

    private static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] mac(SecretKey key, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
