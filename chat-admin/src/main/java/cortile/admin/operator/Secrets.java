package cortile.admin.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes what nobody can guess, and what is kept of it. Thread-safe. */
public final class Secrets {

    /** Nothing that could be taken for something else when it is copied from a screen. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int TOKEN_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 bits for programs, after a word that tells whoever finds it what it is. */
    public static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return "cortile_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Four groups of four characters, for people to type once: 78 bits. */
    static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** SHA-256 in hexadecimal digits: enough for what is as long as a token. */
    public static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
