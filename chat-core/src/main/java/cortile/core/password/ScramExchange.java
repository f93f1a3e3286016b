package cortile.core.password;

import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.ServerFinalMessage;
import com.ongres.scram.common.ServerFirstMessage;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The server's side of one SCRAM-SHA-256 exchange (RFC 5802, 7677), without channel binding. Immutable; costs a few
 * hashes, the client does the slow derivation.
 */
public final class ScramExchange {

    private static final int NONCE_LENGTH = 24;

    /** What became of a client's final message. */
    public enum Verdict {
        PROVED,
        WRONG,
        /** It is no final message of this exchange. */
        MALFORMED
    }

    /**
     * The end of an exchange.
     *
     * @param serverFinal for the client: that the server knows it too, or that the proof was wrong
     */
    public record End(Verdict verdict, String serverFinal) {}

    private final ClientFirst first;
    private final Verifier verifier;
    private final ServerFirstMessage serverFirst;

    ScramExchange(ClientFirst first, Verifier verifier, String serverNonce) {
        this.first = first;
        this.verifier = verifier;
        this.serverFirst =
                new ServerFirstMessage(first.nonce(), serverNonce, verifier.saltText(), verifier.iterations());
    }

    /** An exchange with a nonce of its own. */
    public static ScramExchange begin(ClientFirst first, Verifier verifier, SecureRandom random) {
        return new ScramExchange(first, verifier, ScramFunctions.nonce(NONCE_LENGTH, random));
    }

    /** The challenge to send. */
    public String serverFirst() {
        return serverFirst.toString();
    }

    /** Judges the client's answer; whatever it is, nothing is thrown. */
    public End finish(String clientFinal) {
        return ClientFinal.parse(clientFinal)
                .map(this::judge)
                .orElseGet(() -> new End(Verdict.MALFORMED, failure("other-error")));
    }

    private End judge(ClientFinal answer) {
        if (!answer.channelBinding().equals(headerText())) {
            return new End(Verdict.MALFORMED, failure("channel-bindings-dont-match"));
        }
        if (!answer.nonce().equals(serverFirst.getNonce())) {
            return new End(Verdict.MALFORMED, failure("other-error"));
        }
        String authMessage = first.bare() + "," + serverFirst() + "," + answer.withoutProof();
        if (!verifier.accepts(answer.proofBytes(), authMessage)) {
            return new End(Verdict.WRONG, failure("invalid-proof"));
        }
        return new End(Verdict.PROVED, new ServerFinalMessage(verifier.signature(authMessage)).toString());
    }

    private String headerText() {
        return Base64.getEncoder().encodeToString(first.gs2Header().getBytes(StandardCharsets.UTF_8));
    }

    private static String failure(String serverError) {
        return new ServerFinalMessage(serverError).toString();
    }
}
