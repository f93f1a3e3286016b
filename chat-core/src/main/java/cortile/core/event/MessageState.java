package cortile.core.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message since it was said. Immutable.
 *
 * @param editedAt when its text was changed last, or null
 * @param reactions in the order in which each sign was first given; none without a name
 */
public record MessageState(@Nullable Instant editedAt, List<Reaction> reactions) {

    /** Nothing yet. */
    public static final MessageState FRESH = new MessageState(null, List.of());

    public MessageState {
        reactions = List.copyOf(reactions);
    }

    /**
     * One sign and those who gave it.
     *
     * @param names in the order in which they gave it
     */
    public record Reaction(String emoji, List<String> names) {
        public Reaction {
            names = List.copyOf(names);
        }
    }
}
