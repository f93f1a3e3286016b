package cortile.core.account;

import cortile.core.directory.ServerIdentity;
import cortile.protocol.text.Nickname;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Signs what lets a person come back without a password, and reads it again.
 *
 * <p>Nothing is remembered of a token: it is good for {@link #LIFETIME}, on every server with the same identity. Whether
 * its account still honours it is {@link Accounts#honours}'s to say. Thread-safe.
 */
public final class SessionTokens {

    public static final Duration LIFETIME = Duration.ofDays(30);

    /** Far above the longest name's. */
    public static final int MAX_LENGTH = 512;

    private static final String VERSION = "1";
    private static final int FIELDS = 6;

    private final ServerSecret secret;
    private final Clock clock;

    public SessionTokens(ServerIdentity identity, Clock clock) {
        this.secret = new ServerSecret(identity, "session tokens");
        this.clock = clock;
    }

    /**
     * A new token, of characters that may stand in a URL.
     *
     * @param epoch of the account; 0 for a guest
     */
    public String issue(String person, Nickname name, String stay, int epoch) {
        // A name cannot hold a line end, and is last.
        String fields = String.join(
                "\n",
                VERSION,
                person,
                stay,
                Integer.toString(epoch),
                "" + clock.instant().getEpochSecond(),
                name.value());
        String payload = encoded(fields.getBytes(StandardCharsets.UTF_8));
        return payload + "." + encoded(secret.mac(payload));
    }

    /** What the token says, or empty where this server did not sign it or it is too old. */
    public Optional<Token> verify(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String payload = token.substring(0, dot);
        byte[] signature = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        byte[] expected = encoded(secret.mac(payload)).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature) ? read(payload).filter(this::isFresh) : Optional.empty();
    }

    private boolean isFresh(Token token) {
        return clock.instant().isBefore(token.issuedAt().plus(LIFETIME));
    }

    /** Whatever is signed was written here, perhaps by another version. */
    private static Optional<Token> read(String payload) {
        String[] fields = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8).split("\n", -1);
        if (fields.length != FIELDS
                || !fields[0].equals(VERSION)
                || Nickname.problemOf(fields[5]).isPresent()) {
            return Optional.empty();
        }
        Instant issuedAt = Instant.ofEpochSecond(Long.parseLong(fields[4]));
        return Optional.of(
                new Token(fields[1], new Nickname(fields[5]), fields[2], Integer.parseInt(fields[3]), issuedAt));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
