package cortile.core.directory;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What makes this server's history this one, made once when its database is.
 *
 * @param historyId tells a client that numbers it remembers are of another history
 * @param tokenKey secret that session tokens are signed with, base64
 */
public record ServerIdentity(String historyId, String tokenKey) {

    private static final int HISTORY_ID_BYTES = 12;
    private static final int TOKEN_KEY_BYTES = 32;

    /** One that nobody has had. */
    public static ServerIdentity fresh() {
        return new ServerIdentity(
                Base64.getUrlEncoder().withoutPadding().encodeToString(random(HISTORY_ID_BYTES)),
                Base64.getEncoder().encodeToString(random(TOKEN_KEY_BYTES)));
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Without the secret, so that no log shows it. */
    @Override
    public String toString() {
        return "ServerIdentity[" + historyId + "]";
    }
}
