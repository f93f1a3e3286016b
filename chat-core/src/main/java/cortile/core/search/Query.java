package cortile.core.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Immutable.
 *
 * @param rooms where; whoever asks may read all of them
 * @param words all of which a message must have, in any order; {@code "several words"} in quotation marks must follow
 *     each other; the last word may be unfinished
 * @param author only what this name said; null for everybody
 * @param skip how many of the newest that fit are left out, because they are known
 * @param limit how many at most
 */
public record Query(
        Set<String> rooms, String words, @Nullable String author, int skip, int limit) {

    public Query {
        rooms = Set.copyOf(rooms);
    }
}
