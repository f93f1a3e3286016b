package cortile.core.limit;

/** A {@link TokenBucket} several sessions take from. Thread-safe. */
public final class SharedBucket {

    private final TokenBucket bucket; // guarded by this

    SharedBucket(TokenBucket bucket) {
        this.bucket = bucket;
    }

    synchronized void take() {
        // Two who asked at the same moment may both have been told that there is one: so much is let through.
        var unused = bucket.take();
    }

    synchronized long nanosUntilNext() {
        return bucket.nanosUntilNext();
    }
}
