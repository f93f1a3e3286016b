package cortile.core.takeout;

/** Something was not taken out or brought in, or not to its end. */
public final class TakeoutException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A server is using the data. */
        IN_USE,
        /** There is no data where it should be; the detail is the directory. */
        NO_DATA,
        /** There is no such room; the detail is its name. */
        NO_SUCH_ROOM,
        /** A room cannot be called so; the detail is its name. */
        BAD_ROOM_NAME,
        /** Something was said in the room before; the detail is its name. */
        ROOM_NOT_EMPTY,
        /** The file is no archive; the detail is a sentence. */
        NO_ARCHIVE,
        /** There is a history already where one is to be restored; the detail is where. */
        DATA_THERE,
        /** The file is no backup, or not as it was written; the detail is a sentence. */
        NO_BACKUP,
        /** The import ended before the archive did; the detail is a sentence. */
        INCOMPLETE,
        /** The data cannot be used; the detail is a sentence. */
        UNUSABLE
    }

    private final Reason reason;

    public TakeoutException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public TakeoutException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
