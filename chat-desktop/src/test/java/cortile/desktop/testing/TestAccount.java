package cortile.desktop.testing;

import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.ScramMechanism;
import com.ongres.scram.common.ServerFinalMessage;
import com.ongres.scram.common.ServerFirstMessage;
import com.ongres.scram.common.StringPreparation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The server's side of SCRAM-SHA-256 for one login, told by the functions of the library alone. */
public final class TestAccount {

    private static final ScramMechanism SCRAM = ScramMechanism.SCRAM_SHA_256;
    private static final byte[] SALT = "salt of the test".getBytes(StandardCharsets.UTF_8);
    private static final int ITERATIONS = 4096;

    private final byte[] salted;
    private String clientFirst = "";
    private String serverFirst = "";

    public TestAccount(String password) {
        salted = ScramFunctions.saltedPassword(
                SCRAM, StringPreparation.SASL_PREPARATION, password.toCharArray(), SALT, ITERATIONS);
    }

    /** The challenge to a client's first message. */
    public String challenge(String first) {
        clientFirst = first.substring("n,,".length());
        String nonce = clientFirst.substring(clientFirst.indexOf(",r=") + 3);
        serverFirst = new ServerFirstMessage(
                        nonce, "server", Base64.getEncoder().encodeToString(SALT), ITERATIONS)
                .toString();
        return serverFirst;
    }

    /** The last word to a client that knows the password; nothing to another one. */
    public Optional<String> judge(String last) {
        int proofAt = last.indexOf(",p=");
        byte[] proof = Base64.getDecoder().decode(last.substring(proofAt + 3));
        String authMessage = clientFirst + "," + serverFirst + "," + last.substring(0, proofAt);
        byte[] storedKey = ScramFunctions.storedKey(SCRAM, ScramFunctions.clientKey(SCRAM, salted));
        boolean right = ScramFunctions.verifyClientProof(SCRAM, proof, storedKey, authMessage);
        return right ? Optional.of(confirmation(authMessage)) : Optional.empty();
    }

    private String confirmation(String authMessage) {
        byte[] serverKey = ScramFunctions.serverKey(SCRAM, salted);
        return new ServerFinalMessage(ScramFunctions.serverSignature(SCRAM, serverKey, authMessage)).toString();
    }
}
