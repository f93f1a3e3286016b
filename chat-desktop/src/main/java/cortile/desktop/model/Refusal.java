package cortile.desktop.model;

import cortile.protocol.message.ErrorCode;
import java.util.Optional;

/**
 * Why something that was asked for was not done. Immutable.
 *
 * @param code wire name of an {@link ErrorCode}, or a code newer than this client
 * @param text the server's own sentence; may be empty
 */
public record Refusal(String code, String text) {

    /** There is no connection, or it was lost before an answer came. */
    public static final Refusal NOT_CONNECTED = new Refusal("not-connected", "");

    /** The code, where this client knows it. */
    public Optional<ErrorCode> errorCode() {
        return ErrorCode.of(code);
    }

    public boolean is(ErrorCode asked) {
        return code.equals(asked.wireName());
    }
}
