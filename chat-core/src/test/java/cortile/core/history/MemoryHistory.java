package cortile.core.history;

import cortile.core.event.MessagePosted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A history in memory that stores at once on the caller's thread, or when the test says so. Thread-safe. */
public final class MemoryHistory implements MessageHistory {

    private final HistoryListener listener;
    private final List<MessagePosted> stored = new ArrayList<>(); // guarded by this
    private final Queue<Draft> waiting = new ArrayDeque<>(); // guarded by this
    private boolean slow; // guarded by this
    private Intake answer = Intake.QUEUED; // guarded by this

    public MemoryHistory(HistoryListener listener) {
        this.listener = listener;
    }

    /** From now on drafts wait, as on a slow disk, until {@link #storeWaiting} or {@link #failWaiting}. */
    public synchronized void beSlow() {
        slow = true;
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
    public synchronized Intake append(Draft draft) {
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
        first(draft).ifPresentOrElse(first -> listener.repeated(draft, first), () -> {
            long seq = stored.size() + 1L;
            String id = draft.clientId() != null ? draft.clientId() : "m-" + seq;
            stored.add(draft.posted(seq, id));
            listener.stored(List.of(draft.posted(seq, id)));
        });
    }

    private Optional<MessagePosted> first(Draft draft) {
        return stored.stream()
                .filter(posted -> posted.id().equals(draft.clientId()))
                .filter(posted -> posted.author().equals(draft.author()))
                .findFirst();
    }

    @Override
    public synchronized long lastSeq(String room) {
        return stored.size();
    }

    @Override
    public synchronized CompletionStage<Page> readAfter(String room, long seq, int limit) {
        List<MessagePosted> after =
                stored.stream().filter(posted -> posted.seq() > seq).toList();
        return CompletableFuture.completedFuture(
                new Page(after.subList(0, Math.min(limit, after.size())), after.size() > limit));
    }

    @Override
    public synchronized CompletionStage<Page> readBefore(String room, long seq, int limit) {
        List<MessagePosted> before =
                stored.stream().filter(posted -> posted.seq() < seq).toList();
        int from = Math.max(0, before.size() - limit);
        return CompletableFuture.completedFuture(new Page(before.subList(from, before.size()), from > 0));
    }

    @Override
    public void close() {
        storeWaiting();
    }
}
