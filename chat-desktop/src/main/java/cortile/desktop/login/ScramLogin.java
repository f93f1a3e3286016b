package cortile.desktop.login;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.exception.ScramException;
import cortile.desktop.model.Login;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** One login by SCRAM-SHA-256 (RFC 5802, 7677). Confined to the model's thread, save for the derivation. */
public final class ScramLogin implements Login {

    private static final System.Logger LOG = System.getLogger(ScramLogin.class.getName());

    private final ScramClient client;
    private final String first;
    private final Executor work;
    private final Executor events;

    private ScramLogin(ScramClient client, Executor work, Executor events) {
        this.client = client;
        this.first = client.clientFirstMessage().toString();
        this.work = work;
        this.events = events;
    }

    /**
     * Begins logins.
     *
     * @param events runs what is given back on the model's thread
     */
    public static Method method(Executor events) {
        return (name, password) -> begin(name, password, ScramLogin::startThread, events);
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "cortile-login");
        thread.setDaemon(true);
        thread.start();
    }

    static Optional<Login> begin(String name, String password, Executor work, Executor events) {
        try {
            ScramClient client = ScramClient.builder()
                    .advertisedMechanisms(List.of("SCRAM-SHA-256"))
                    .username(name)
                    .password(password.toCharArray())
                    .build();
            return Optional.of(new ScramLogin(client, work, events));
        } catch (IllegalArgumentException e) {
            // Characters no password can have: SASLprep does not take them.
            return Optional.empty();
        }
    }

    @Override
    public String first() {
        return first;
    }

    @Override
    public void answer(String challenge, Consumer<Optional<String>> answer) {
        work.execute(() -> {
            Optional<String> last = answerTo(challenge);
            events.execute(() -> answer.accept(last));
        });
    }

    private Optional<String> answerTo(String challenge) {
        try {
            client.serverFirstMessage(challenge);
            return Optional.of(client.clientFinalMessage().toString());
        } catch (ScramException | IllegalArgumentException | IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "the server's challenge cannot be answered: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public boolean isConfirmedBy(String last) {
        try {
            client.serverFinalMessage(last);
            return true;
        } catch (ScramException | IllegalArgumentException | IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "the server did not prove that it knows the account");
            return false;
        }
    }
}
