package cortile.core.history;

import cortile.core.event.LoggedEvent;
import cortile.core.settings.Durability;
import java.util.List;

/**
 * Hears what became of drafts.
 *
 * <p>Called on the one writing thread, in order, for every queued draft exactly once; the next messages wait meanwhile,
 * so it must be quick and must not throw.
 */
public interface HistoryListener {

    /**
     * These are on disk, as far as the chosen {@link Durability} goes, and may be told and acknowledged.
     *
     * <p>Within a room each {@code seq} is one more than the one before. After a failure this may also bring messages
     * that {@link #failed} was told about: the store had kept them although it reported an error. Their session is
     * {@link cortile.core.event.RoomEvent#NOBODY} then.
     */
    void stored(List<LoggedEvent> batch);

    /**
     * Nothing was stored, because the author had said this before with the same id.
     *
     * @param first the message as it is stored; told to {@link #stored} earlier, in this run of the server or another
     */
    void repeated(Draft draft, LoggedEvent first);

    /**
     * Nothing was stored, because the message this is about is not there or not the author's to change.
     */
    void refused(Draft draft, Refusal refusal);

    /**
     * These are not known to be stored. A sender who says the same again with the same client id does no harm.
     *
     * @param sentence one sentence for the people whose messages they are
     */
    void failed(List<Draft> drafts, String sentence);
}
