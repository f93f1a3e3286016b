package cortile.protocol.json;

import cortile.protocol.message.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a line turned out to be.
 *
 * @param <M> kind of message that was expected
 */
public sealed interface Decoded<M> {

    /** A message. */
    record Understood<M>(M message) implements Decoded<M> {}

    /**
     * Not a message.
     *
     * @param code what is wrong
     * @param detail a sentence that says where
     * @param ref the id the line gave itself, where one could be read
     */
    record Refused<M>(
            ErrorCode code, String detail, @Nullable String ref) implements Decoded<M> {}
}
