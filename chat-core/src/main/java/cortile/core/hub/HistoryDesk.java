package cortile.core.hub;

import cortile.core.event.MessagePosted;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.room.Room;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Passes the history's word on to the room it is about. Called on the writing thread. */
final class HistoryDesk implements HistoryListener {

    private static final System.Logger LOG = System.getLogger(HistoryDesk.class.getName());

    /** The one room; completed before anything can be said in it. */
    private final CompletableFuture<Room> room = new CompletableFuture<>();

    void serve(Room served) {
        room.complete(served);
    }

    @Override
    public void stored(List<MessagePosted> batch) {
        room.join().stored(batch);
    }

    @Override
    public void repeated(Draft draft, MessagePosted first) {
        room.join().repeated(draft.sessionId(), first);
    }

    @Override
    public void failed(List<Draft> drafts, String sentence) {
        LOG.log(Level.WARNING, "{0} (messages not stored: {1})", sentence, drafts.size());
        drafts.forEach(draft -> room.join().failed(draft));
    }
}
