package cortile.core.hub;

import cortile.core.authority.Denial;
import cortile.core.event.LoggedEvent;
import cortile.core.history.Draft;
import cortile.core.history.HistoryListener;
import cortile.core.history.Refusal;
import cortile.core.room.Room;
import cortile.core.rooms.HostedRoom;
import cortile.core.rooms.RoomCatalogue;
import cortile.core.search.MessageIndex;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Passes the history's word on to the rooms it is about, and to whoever follows all. Called on the writing thread. */
final class HistoryDesk implements HistoryListener {

    private static final System.Logger LOG = System.getLogger(HistoryDesk.class.getName());

    /** Completed before anything can be said. */
    private final CompletableFuture<RoomCatalogue> rooms = new CompletableFuture<>();

    private final CompletableFuture<MessageIndex> index = new CompletableFuture<>();

    /** From now on everything is passed on; what was stored before, the index catches up. */
    void serve(RoomCatalogue catalogue, MessageIndex following) {
        rooms.complete(catalogue);
        index.complete(following);
        following.catchUp(catalogue.all().stream().map(HostedRoom::name).collect(Collectors.toSet()));
    }

    @Override
    public void stored(List<LoggedEvent> batch) {
        if (batch.stream().allMatch(logged -> logged.room().equals(batch.get(0).room()))) {
            tell(batch.get(0).room(), batch);
        } else {
            apart(batch).forEach(this::tell);
        }
        index.join().stored(batch);
    }

    private static Map<String, List<LoggedEvent>> apart(List<LoggedEvent> batch) {
        Map<String, List<LoggedEvent>> byRoom = new LinkedHashMap<>();
        batch.forEach(logged ->
                byRoom.computeIfAbsent(logged.room(), room -> new ArrayList<>()).add(logged));
        return byRoom;
    }

    private void tell(String room, List<LoggedEvent> batch) {
        room(room).ifPresent(found -> found.stored(batch));
    }

    @Override
    public void repeated(Draft draft, LoggedEvent first) {
        room(draft.room()).ifPresent(found -> found.repeated(draft.sessionId(), first));
    }

    @Override
    public void refused(Draft draft, Refusal refusal) {
        deny(
                draft,
                switch (refusal) {
                    case NO_SUCH_MESSAGE -> Denial.NO_SUCH_MESSAGE;
                    case NOT_YOURS -> Denial.NOT_YOURS;
                    case NOTHING_TO_CHANGE -> Denial.NOTHING_TO_CHANGE;
                });
    }

    @Override
    public void failed(List<Draft> drafts, String sentence) {
        LOG.log(Level.WARNING, "{0} (messages not stored: {1})", sentence, drafts.size());
        drafts.forEach(draft -> deny(draft, Denial.NOT_STORED));
    }

    private void deny(Draft draft, Denial denial) {
        room(draft.room()).ifPresent(found -> found.denied(draft, denial));
    }

    private Optional<Room> room(String name) {
        return rooms.join().named(name).map(HostedRoom::room);
    }
}
