package cortile.core.transfer;

/** An import cannot go on; the message is one sentence for a person. */
final class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    ImportException(String sentence) {
        super(sentence, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
