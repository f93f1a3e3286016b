package cortile.history.writer;

import java.util.function.BooleanSupplier;

/** Keeps those who read away from the database while the writer opens it anew. */
@FunctionalInterface
public interface ReadersAside {

    /** Runs the attempt on this thread while nobody else has a connection; returns what it returns. */
    boolean during(BooleanSupplier attempt);
}
