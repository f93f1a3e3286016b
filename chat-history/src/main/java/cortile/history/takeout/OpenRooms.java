package cortile.history.takeout;

import cortile.core.directory.Access;
import cortile.core.directory.DirectoryChange.SaveRoom;
import cortile.core.directory.RoomProfile;
import cortile.core.history.HistoryException;
import cortile.core.history.MessageHistory;
import cortile.core.name.NameClaims;
import cortile.core.settings.Settings;
import cortile.core.takeout.RoomFiles.Help;
import cortile.core.takeout.TakeoutException;
import cortile.core.takeout.TakeoutException.Reason;
import cortile.history.ChosenDatabase;
import cortile.history.DurableStore;
import cortile.history.HistoryLimits;
import cortile.history.store.Database;
import cortile.protocol.message.NativeProtocol;
import cortile.protocol.text.RoomName;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The rooms of a store that is open, but for conversations of two. Confined to one thread. */
final class OpenRooms implements AutoCloseable {

    private final DurableStore store;
    private final LateListener listener;
    private final NameClaims<String> names = new NameClaims<>();

    private OpenRooms(DurableStore store, LateListener listener) {
        this.store = store;
        this.listener = listener;
    }

    /** Opens the store the settings choose, unless a server has it. */
    static OpenRooms open(Settings settings, Help help) throws TakeoutException {
        LateListener listener = new LateListener();
        Database database = ChosenDatabase.of(settings);
        try {
            DurableStore store =
                    DurableStore.open(database, HistoryLimits.DEFAULT, help.threads(), help.workers(), listener);
            return new OpenRooms(store, listener).named();
        } catch (HistoryException e) {
            throw isTaken(database, e)
                    ? new TakeoutException(Reason.IN_USE, database.describe(), e)
                    : new TakeoutException(Reason.UNUSABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isTaken(Database database, @Nullable Throwable e) {
        boolean taken = e instanceof SQLException failure && database.isTaken(failure);
        return taken || (e != null && isTaken(database, e.getCause()));
    }

    private OpenRooms named() {
        try {
            names.claim(NativeProtocol.LOBBY, NativeProtocol.LOBBY);
            store.directory().load().rooms().stream()
                    .filter(room -> room.access() != Access.DIRECT)
                    .forEach(room -> names.claim(room.name(), room.name()));
            return this;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    MessageHistory history() {
        return store.history();
    }

    /** What becomes of drafts is told to this object as well. */
    LateListener listener() {
        return listener;
    }

    /** The room that is meant, however its name is written. */
    Optional<String> find(String written) {
        return names.holder(RoomName.tidy(written));
    }

    /** Makes a room nobody but those whom the operator appoints can enter: who was in it before is not known. */
    void make(String room) throws TakeoutException {
        RoomProfile profile = RoomProfile.open(room, Instant.now()).withAccess(Access.PRIVATE, null);
        try {
            store.directory()
                    .store(List.of(new SaveRoom(profile)))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new TakeoutException(Reason.UNUSABLE, String.valueOf(e.getCause()), e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
