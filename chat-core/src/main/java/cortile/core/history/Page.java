package cortile.core.history;

import cortile.core.event.MessagePosted;
import java.util.List;

/**
 * Some messages of one room that follow each other. Immutable.
 *
 * @param messages in rising order of {@code seq}, whichever direction they were read in; their session is {@link
 *     cortile.core.event.RoomEvent#NOBODY}
 * @param more whether there were more in the direction of reading
 */
public record Page(List<MessagePosted> messages, boolean more) {

    public Page {
        messages = List.copyOf(messages);
    }
}
