package cortile.admin.operation;

import java.time.Instant;
import java.util.Map;

/**
 * Something a caller changed, or tried to. Immutable.
 *
 * @param operation such as {@code sessions.kick}
 * @param arguments by parameter, without those that are secret
 * @param done whether it was done
 * @param keptBelow whether the chat wrote that down itself
 * @param outcome what was done or why not, in a sentence
 */
public record Act(
        Instant at,
        Caller caller,
        String operation,
        Map<String, String> arguments,
        boolean done,
        boolean keptBelow,
        String outcome) {

    public Act {
        arguments = Map.copyOf(arguments);
    }
}
