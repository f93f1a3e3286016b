package cortile.core.search;

import cortile.core.event.MessagePosted;
import java.util.List;

/**
 * What a search found. Immutable.
 *
 * @param messages the newest first, in their present state
 * @param more whether there are more
 */
public record Found(List<MessagePosted> messages, boolean more) {

    public Found {
        messages = List.copyOf(messages);
    }
}
