package cortile.search;

import java.io.IOException;
import org.apache.lucene.store.Directory;

/** Where the files of an index are. */
@FunctionalInterface
interface Storage {

    /** The files, to be closed by whoever asked. */
    Directory open() throws IOException;
}
