package cortile.core.search;

import cortile.core.event.LoggedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A search with an index of its own, which follows the history. Thread-safe; never blocks.
 *
 * <p>Whoever owns it passes on what is {@linkplain #stored stored} first, and then names the rooms to {@link #catchUp}: so
 * nothing is missed in between.
 */
public interface MessageIndex extends MessageSearch {

    /** Takes note of what was just stored. Made for the history's writing thread: quick, and never throws. */
    void stored(List<LoggedEvent> batch);

    /** Brings these rooms up to date in the background. */
    void catchUp(Set<String> rooms);

    /**
     * Finds nothing any more of what was said in a room before a moment; soon, not at once.
     *
     * <p>To be called after the history forgot, also where that found nothing to forget: a crash may have come between.
     */
    void forget(String room, Instant before);
}
