package cortile.core.password;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client's first SCRAM message, read as it was sent: the proof is over its very characters, so it is not written anew.
 * Immutable.
 *
 * @param gs2Header with its last comma
 * @param bare the message without the header
 * @param name who wants to prove to be who, decoded
 * @param nonce the client's part of the nonce
 */
public record ClientFirst(String gs2Header, String bare, String name, String nonce) {

    /** Longer than any honest message with the longest name. */
    static final int MAX_LENGTH = 2048;

    /** No channel binding ("p="), no mandatory extension ("m="); an authorisation identity only where it is the name. */
    private static final Pattern MESSAGE = Pattern.compile(
            "(?<header>[ny],(?:a=(?<authzid>[^,]+))?,)(?<bare>n=(?<name>[^,]+),r=(?<nonce>[!-+\\--~]{1,256})(?:,.*)?)");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("=(?!2C|3D)");

    /** The message, or empty where it is none that this server can answer. */
    public static Optional<ClientFirst> parse(String message) {
        if (message.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher parts = MESSAGE.matcher(message);
        return parts.matches() && isForOneself(parts) ? Optional.of(read(parts)) : Optional.empty();
    }

    private static boolean isForOneself(Matcher parts) {
        String name = parts.group("name");
        String authzid = parts.group("authzid");
        return !BROKEN_ESCAPE.matcher(name).find() && (authzid == null || authzid.equals(name));
    }

    private static ClientFirst read(Matcher parts) {
        String name = parts.group("name").replace("=2C", ",").replace("=3D", "=");
        return new ClientFirst(parts.group("header"), parts.group("bare"), name, parts.group("nonce"));
    }
}
