package cortile.console.door;

/** A request that nobody who plays by the rules sends; answered with its status and sentence. */
public final class BadRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    public BadRequestException(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
