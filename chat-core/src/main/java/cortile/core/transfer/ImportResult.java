package cortile.core.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What became of an import. Immutable.
 *
 * @param imported how many entries the room got
 * @param skipped how many lines were left out, because what they are about is not in the archive or was so already
 * @param problem why it ended before the archive did, or null
 */
public record ImportResult(
        long imported, long skipped, @Nullable Problem problem) {

    /**
     * Why an import ended.
     *
     * @param line the line, from 1; 0 where it is none of them
     * @param sentence what is wrong, for a person
     */
    public record Problem(long line, String sentence) {}
}
