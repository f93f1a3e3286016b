package cortile.core.directory;

/**
 * What makes this server's history this one, made once when its database is.
 *
 * @param historyId tells a client that numbers it remembers are of another history
 * @param tokenKey secret that session tokens are signed with, base64
 */
public record ServerIdentity(String historyId, String tokenKey) {

    /** Without the secret, so that no log shows it. */
    @Override
    public String toString() {
        return "ServerIdentity[" + historyId + "]";
    }
}
