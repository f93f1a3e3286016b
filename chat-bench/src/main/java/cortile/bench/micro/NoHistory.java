package cortile.bench.micro;

import cortile.core.history.Draft;
import cortile.core.history.MessageHistory;
import cortile.core.history.Page;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Takes everything and keeps nothing. */
final class NoHistory implements MessageHistory {

    @Override
    public Intake append(Draft draft, Executor turn) {
        return Intake.QUEUED;
    }

    @Override
    public long lastSeq(String room) {
        return 0;
    }

    @Override
    public CompletionStage<Page> readAfter(String room, long seq, int limit) {
        return CompletableFuture.completedFuture(new Page(List.of(), 0, false));
    }

    @Override
    public CompletionStage<Page> readBefore(String room, long seq, int limit) {
        return readAfter(room, seq, limit);
    }

    @Override
    public CompletionStage<Long> forget(String room, Instant before) {
        return CompletableFuture.completedFuture(0L);
    }

    @Override
    public void close() {}
}
