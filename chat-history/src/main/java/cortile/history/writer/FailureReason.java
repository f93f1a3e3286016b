package cortile.history.writer;

import java.util.Locale;

/** Says in one sentence, fit for the person whose message it was, why a group was not stored. Stateless. */
final class FailureReason {

    private FailureReason() {}

    static String sentence(Throwable cause) {
        return isDiskFull(cause)
                ? "The message was not stored: the server's disk is full."
                : "The message was not stored: the history cannot be written at the moment.";
    }

    private static boolean isDiskFull(Throwable cause) {
        for (Throwable next = cause; next != null; next = next.getCause()) {
            String message = next.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains("no space left")) {
                return true;
            }
        }
        return false;
    }
}
