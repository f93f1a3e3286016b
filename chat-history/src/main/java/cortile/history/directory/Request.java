package cortile.history.directory;

import cortile.core.history.HistoryException;
import cortile.history.store.DatabaseGate.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something the directory's thread is to do in the database, and who waits for it. Thread-safe as to the answer; the
 * rest is confined to the directory's thread.
 *
 * @param <T> what is answered
 */
final class Request<T> {

    private final Query<T> query;
    private final long weight;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable HistoryException refusal;

    /**
     * @param query leaves the commit to others; may be run more than once
     * @param weight what it costs while it waits, in bytes
     */
    Request(Query<T> query, long weight) {
        this.query = query;
        this.weight = weight;
    }

    long weight() {
        return weight;
    }

    CompletionStage<T> answer() {
        return answer.minimalCompletionStage();
    }

    void run(Connection connection) throws SQLException {
        refusal = null;
        result = query.run(connection);
    }

    /** The database takes everything but this. */
    void refuse(SQLException reason) {
        refusal = new HistoryException(
                "The change was not stored: the database does not take it: " + reason.getMessage(), reason);
    }

    /** Answers, once what was run is safe. */
    void complete() {
        HistoryException refused = refusal;
        if (refused != null) {
            answer.completeExceptionally(refused);
        } else {
            answer.complete(result);
        }
    }

    void fail(HistoryException reason) {
        answer.completeExceptionally(reason);
    }
}
