package cortile.core.history;

/** The history could not be opened, read or written; the message is one sentence for a person. */
public final class HistoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HistoryException(String sentence) {
        super(sentence);
    }

    public HistoryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
