package cortile.core.history;

import cortile.core.event.LoggedEvent;
import java.util.List;

/**
 * Some entries of one room's history that follow each other. Immutable.
 *
 * <p>Messages are shown in their present state, not in that of the time they were said: a change that stands later in
 * the order, up to {@code asOf}, is in it already.
 *
 * @param entries in rising order of {@code seq}, whichever direction they were read in; their session is {@link
 *     cortile.core.event.RoomEvent#NOBODY}
 * @param asOf the last entry of the room when this was read
 * @param more whether there were more in the direction of reading
 */
public record Page(List<LoggedEvent> entries, long asOf, boolean more) {

    public Page {
        entries = List.copyOf(entries);
    }
}
