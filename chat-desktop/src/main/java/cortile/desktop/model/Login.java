package cortile.desktop.model;

import java.util.Optional;
import java.util.function.Consumer;

/** Our side of a login that shows the password to nobody; each step is taken once. */
public interface Login {

    /** Begins logins. */
    interface Method {
        /** A login with this password; nothing where no account can have this name or password. */
        Optional<Login> begin(String name, String password);
    }

    /** The first thing to send. */
    String first();

    /**
     * Makes the answer, which takes a while and does not block.
     *
     * @param answer given on the model's thread what is to be sent, or nothing where the challenge is none
     */
    void answer(String challenge, Consumer<Optional<String>> answer);

    /** Whether the server has shown that it knows the password's verifier. */
    boolean isConfirmedBy(String last);
}
