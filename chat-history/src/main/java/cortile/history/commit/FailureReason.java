package cortile.history.commit;

import java.util.Locale;

/** Says in one sentence, fit for the person whose doing it was, why something was not stored. Stateless. */
public final class FailureReason {

    private FailureReason() {}

    /**
     * The sentence.
     *
     * @param what was not stored, as the beginning of a sentence
     */
    public static String sentence(String what, Throwable cause) {
        return what + " was not stored: "
                + (isDiskFull(cause)
                        ? "the server's disk is full."
                        : "the server's database cannot be written at the moment.");
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
