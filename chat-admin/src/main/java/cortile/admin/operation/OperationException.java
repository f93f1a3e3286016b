package cortile.admin.operation;

/** Why something was not done, in a sentence for whoever asked. */
public final class OperationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** There is no such operation. */
        UNKNOWN_OPERATION,
        /** A parameter is missing, unknown, or not what it must be. */
        WRONG_ARGUMENT,
        /** The caller's level is too low. */
        FORBIDDEN,
        /** What it is about does not exist. */
        NOT_FOUND,
        /** It cannot be done as things are. */
        REFUSED,
        /** It cannot be done at the moment. */
        UNAVAILABLE
    }

    private final Reason reason;

    public OperationException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public static OperationException wrong(String sentence) {
        return new OperationException(Reason.WRONG_ARGUMENT, sentence);
    }

    public static OperationException missing(String sentence) {
        return new OperationException(Reason.NOT_FOUND, sentence);
    }

    public static OperationException refused(String sentence) {
        return new OperationException(Reason.REFUSED, sentence);
    }

    public static OperationException unavailable(String sentence) {
        return new OperationException(Reason.UNAVAILABLE, sentence);
    }

    public Reason reason() {
        return reason;
    }

    /** The sentence; never missing. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
