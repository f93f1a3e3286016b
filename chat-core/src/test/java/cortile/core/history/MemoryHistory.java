package cortile.core.history;

import cortile.core.event.LoggedEvent;
import cortile.core.event.MessagePosted;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A history in memory that stores at once on the caller's thread, or when the test says so. Thread-safe. */
public final class MemoryHistory implements MessageHistory {

    private final HistoryListener listener;
    private final List<LoggedEvent> stored = new ArrayList<>(); // guarded by this
    private final Map<String, Long> lastSeqs = new HashMap<>(); // guarded by this
    private final Map<List<String>, LoggedEvent> said = new HashMap<>(); // by room, author key and id; guarded by this
    private final Map<LoggedEvent, String> authors = new HashMap<>(); // guarded by this
    private final Queue<Draft> waiting = new ArrayDeque<>(); // guarded by this
    private boolean slow; // guarded by this
    private boolean unreadable; // guarded by this
    private Intake answer = Intake.QUEUED; // guarded by this

    public MemoryHistory(HistoryListener listener) {
        this.listener = listener;
    }

    /** From now on drafts wait, as on a slow disk, until {@link #storeWaiting} or {@link #failWaiting}. */
    public synchronized void beSlow() {
        slow = true;
    }

    /** From now on what comes after a place cannot be read. */
    public synchronized void beUnreadable() {
        unreadable = true;
    }

    /** What senders are told from now on. */
    public synchronized void answer(Intake intake) {
        answer = intake;
    }

    public void storeWaiting() {
        takeWaiting().forEach(this::store);
    }

    public void failWaiting() {
        listener.failed(takeWaiting(), "The disk is full.");
    }

    private synchronized List<Draft> takeWaiting() {
        List<Draft> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    @Override
    public synchronized Intake append(Draft draft, Executor turn) {
        if (answer != Intake.QUEUED) {
            return answer;
        }
        if (slow) {
            waiting.add(draft);
        } else {
            store(draft);
        }
        return Intake.QUEUED;
    }

    private synchronized void store(Draft draft) {
        LoggedEvent first = said.get(List.of(draft.room(), draft.authorKey(), String.valueOf(draft.clientId())));
        if (draft.clientId() != null && first != null) {
            listener.repeated(draft, first);
            return;
        }
        Optional<Refusal> refusal = refusal(draft);
        if (refusal.isPresent()) {
            listener.refused(draft, refusal.get());
            return;
        }
        long seq = lastSeqs.merge(draft.room(), 1L, Long::sum);
        String id = draft.clientId() != null ? draft.clientId() : "m-" + seq;
        LoggedEvent event = draft.inPlace(seq, id);
        stored.add(event);
        said.put(List.of(draft.room(), draft.authorKey(), id), event);
        authors.put(event, draft.authorKey());
        listener.stored(List.of(event));
    }

    private Optional<Refusal> refusal(Draft draft) {
        if (draft.content() instanceof Content.Edit edit) {
            return refusal(draft, edit.target(), false);
        } else if (draft.content() instanceof Content.Deletion deletion) {
            return refusal(draft, deletion.target(), deletion.anybodys());
        } else if (draft.content() instanceof Content.Reaction reaction) {
            return refusal(draft, reaction.target(), true).or(() -> refusal(draft, reaction));
        }
        return Optional.empty();
    }

    private Optional<Refusal> refusal(Draft draft, long target, boolean anybodys) {
        boolean stands = present(draft.room(), target).isPresent();
        boolean own = stored.stream()
                .filter(entry -> entry.room().equals(draft.room()) && entry.seq() == target)
                .anyMatch(entry -> draft.authorKey().equals(authors.get(entry)));
        if (!stands) {
            return Optional.of(Refusal.NO_SUCH_MESSAGE);
        }
        return own || anybodys ? Optional.empty() : Optional.of(Refusal.NOT_YOURS);
    }

    private Optional<Refusal> refusal(Draft draft, Content.Reaction reaction) {
        boolean given = present(draft.room(), reaction.target()).orElseThrow().state().reactions().stream()
                .anyMatch(sign ->
                        sign.emoji().equals(reaction.emoji()) && sign.names().contains(draft.author()));
        return given == reaction.added() ? Optional.of(Refusal.NOTHING_TO_CHANGE) : Optional.empty();
    }

    private Optional<MessagePosted> present(String room, long seq) {
        return PresentState.of(stored, room).stream()
                .filter(MessagePosted.class::isInstance)
                .map(MessagePosted.class::cast)
                .filter(posted -> posted.seq() == seq)
                .findFirst();
    }

    @Override
    public synchronized long lastSeq(String room) {
        return lastSeqs.getOrDefault(room, 0L);
    }

    @Override
    public synchronized CompletionStage<Page> readAfter(String room, long seq, int limit) {
        if (unreadable) {
            return CompletableFuture.failedFuture(new HistoryException("The disk is gone."));
        }
        int most = bounded(limit);
        List<LoggedEvent> after = PresentState.of(stored, room).stream()
                .filter(entry -> entry.seq() > seq)
                .toList();
        return CompletableFuture.completedFuture(
                new Page(after.subList(0, Math.min(most, after.size())), lastSeq(room), after.size() > most));
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MAX_PAGE));
    }

    @Override
    public synchronized CompletionStage<Page> readBefore(String room, long seq, int limit) {
        List<LoggedEvent> before = PresentState.of(stored, room).stream()
                .filter(entry -> entry.seq() < seq)
                .toList();
        int from = Math.max(0, before.size() - bounded(limit));
        return CompletableFuture.completedFuture(
                new Page(before.subList(from, before.size()), lastSeq(room), from > 0));
    }

    /** Forgets what was said and done before, but not what was changed about it later. */
    @Override
    public synchronized CompletionStage<Long> forget(String room, Instant before) {
        int all = stored.size();
        stored.removeIf(entry -> entry.room().equals(room) && entry.at().isBefore(before));
        return CompletableFuture.completedFuture((long) all - stored.size());
    }

    @Override
    public void close() {
        storeWaiting();
    }
}
