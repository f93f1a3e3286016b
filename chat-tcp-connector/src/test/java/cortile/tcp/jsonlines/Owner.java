package cortile.tcp.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.StringPreparation;
import com.ongres.scram.common.exception.ScramException;
import cortile.tcp.server.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/** Logs in as the owner of an account, with a SCRAM client that is not ours. */
final class Owner {

    private Owner() {}

    /** Logged in and said hello. */
    static NativePeer loggedIn(TestServer server, String name, String password) throws IOException {
        NativePeer peer = NativePeer.connected(server);
        assertThat(login(peer, name, password)).isEqualTo("account");
        peer.ask("{'type':'hello','version':1}", "welcome");
        return peer;
    }

    private static JsonObject frame(String type, String data) {
        return Json.createObjectBuilder().add("type", type).add("data", data).build();
    }

    /** The type of the last answer, or the code of a refusal. */
    static String login(NativePeer peer, String name, String password) throws IOException {
        ScramClient client = ScramClient.builder()
                .advertisedMechanisms(List.of("SCRAM-SHA-256"))
                .username(name)
                .password(password.toCharArray())
                .stringPreparation(StringPreparation.SASL_PREPARATION)
                .build();
        JsonObject challenge =
                peer.say(frame("login", client.clientFirstMessage().toString())).next();
        if (!challenge.getString("type").equals("challenge")) {
            return challenge.getString("code");
        }
        try {
            client.serverFirstMessage(challenge.getString("data"));
            JsonObject answer = peer.say(
                            frame("proof", client.clientFinalMessage().toString()))
                    .next();
            if (answer.getString("type").equals("error")) {
                return answer.getString("code");
            }
            client.serverFinalMessage(answer.getString("data"));
            return answer.getString("type");
        } catch (ScramException e) {
            throw new AssertionError("the server is not who it says", e);
        }
    }
}
