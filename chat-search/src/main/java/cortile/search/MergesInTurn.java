package cortile.search;

import java.io.IOException;
import org.apache.lucene.index.MergePolicy.MergeAbortedException;
import org.apache.lucene.index.MergePolicy.OneMerge;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * Merges parts of the index on the thread that writes it, so that no thread is made and writing cannot outrun merging.
 * What is said meanwhile waits in the backlog or is read from the history later. Thread-safe.
 */
final class MergesInTurn extends SerialMergeScheduler {

    private volatile boolean over;

    /** Leaves off a merge under way at its next file, and begins none. */
    void stop() {
        over = true;
    }

    @Override
    public Directory wrapForMerge(OneMerge merge, Directory in) {
        return new FilterDirectory(in) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                if (over) {
                    throw new MergeAbortedException("the index is being closed");
                }
                return super.createOutput(name, context);
            }
        };
    }
}
