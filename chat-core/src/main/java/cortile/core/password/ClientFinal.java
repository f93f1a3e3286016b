package cortile.core.password;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client's final SCRAM message, read as it was sent. Immutable.
 *
 * @param withoutProof the message up to the proof
 * @param channelBinding base64, as sent
 * @param nonce both parts
 * @param proof base64 that can be decoded
 */
record ClientFinal(String withoutProof, String channelBinding, String nonce, String proof) {

    private static final Pattern MESSAGE =
            Pattern.compile("(?<rest>c=(?<binding>[A-Za-z0-9+/=]+),r=(?<nonce>[!-+\\--~]+)"
                    + "(?:,.*)?),p=(?<proof>(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)");

    static Optional<ClientFinal> parse(String message) {
        if (message.length() > ClientFirst.MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher parts = MESSAGE.matcher(message);
        return parts.matches() ? Optional.of(read(parts)) : Optional.empty();
    }

    private static ClientFinal read(Matcher parts) {
        return new ClientFinal(parts.group("rest"), parts.group("binding"), parts.group("nonce"), parts.group("proof"));
    }

    byte[] proofBytes() {
        return Base64.getDecoder().decode(proof);
    }
}
