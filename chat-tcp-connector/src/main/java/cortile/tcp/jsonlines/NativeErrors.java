package cortile.tcp.jsonlines;

import cortile.core.authority.Denial;
import cortile.protocol.message.ErrorCode;
import cortile.protocol.message.ServerMessage;
import cortile.protocol.text.MessageText;
import cortile.tcp.sentences.English;
import org.jspecify.annotations.Nullable;

/** Why something was not done, as an {@code error} with a code and a sentence. Stateless. */
final class NativeErrors {

    private NativeErrors() {}

    static ServerMessage of(Denial denial, @Nullable String ref) {
        return of(denial, "", ref);
    }

    /** @param detail what there is to say besides the usual words; may be empty */
    static ServerMessage of(Denial denial, String detail, @Nullable String ref) {
        return of(code(denial), (English.SENTENCES.denied(denial) + " " + detail).strip(), ref);
    }

    static ServerMessage of(MessageText.Problem problem, @Nullable String ref) {
        return switch (problem) {
            case EMPTY -> of(ErrorCode.EMPTY_MESSAGE, English.SENTENCES.emptyMessage(), ref);
            case TOO_LONG -> of(ErrorCode.TOO_LONG, English.SENTENCES.messageTooLong(), ref);
        };
    }

    static ServerMessage of(ErrorCode code, String sentence, @Nullable String ref) {
        return new ServerMessage.Failure(code.wireName(), sentence, ref);
    }

    private static ErrorCode code(Denial denial) {
        return switch (denial) {
            case EMPTY_TEXT -> ErrorCode.EMPTY_MESSAGE;
            case NOT_READABLE -> ErrorCode.NO_HISTORY;
            // All others have the very same name on the wire.
            default -> ErrorCode.valueOf(denial.name());
        };
    }
}
