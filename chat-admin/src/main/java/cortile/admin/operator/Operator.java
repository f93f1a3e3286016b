package cortile.admin.operator;

import cortile.admin.operation.Level;
import java.time.Instant;

/**
 * Somebody who may run the server. Immutable.
 *
 * @param verifier as {@link cortile.core.directory.Account#verifier}
 */
public record Operator(String name, Level level, String verifier, Instant since) {

    /** Without the verifier, so that no log shows it: weak passwords can be guessed from it. */
    @Override
    public String toString() {
        return "Operator[" + name + ", " + level + "]";
    }
}
