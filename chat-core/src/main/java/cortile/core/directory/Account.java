package cortile.core.directory;

import java.time.Instant;

/**
 * A person whose name is reserved and who proves to be it by a password. Immutable.
 *
 * @param person id of the person, which no name changes
 * @param name as it is written
 * @param nameKey what look-alikes of the name have in common; unique
 * @param verifier {@code SCRAM-SHA-256$<iterations>:<salt>$<StoredKey>:<ServerKey>} (the form of RFC 5803), from which
 *     the password cannot be told
 * @param tokenEpoch raised to make all tokens given before worthless
 */
public record Account(String person, String name, String nameKey, String verifier, int tokenEpoch, Instant createdAt) {

    /** Without the verifier, so that no log shows it: weak passwords can be guessed from it. */
    @Override
    public String toString() {
        return "Account[" + person + ", " + name + "]";
    }
}
