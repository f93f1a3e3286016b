package cortile.core.service;

import cortile.core.authority.Outcome;
import java.util.concurrent.CompletionStage;

/** The slow part of rooms' passwords, done elsewhere and not too often. Thread-safe; never blocks. */
public interface RoomPasswords {

    /** What is kept instead of the password. */
    CompletionStage<Outcome<String>> verifierOf(String password);

    /**
     * Whether the password is the one the verifier was made of.
     *
     * @param room whose password it is
     * @param address where it comes from
     */
    CompletionStage<Outcome<Boolean>> matches(String verifier, String password, String room, String address);
}
