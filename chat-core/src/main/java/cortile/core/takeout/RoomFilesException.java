package cortile.core.takeout;

/** An export or import was not done, or not to its end. */
public final class RoomFilesException extends Exception {

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
        /** The import ended before the archive did; the detail is a sentence. */
        INCOMPLETE,
        /** The data cannot be used; the detail is a sentence. */
        UNUSABLE
    }

    private final Reason reason;

    public RoomFilesException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public RoomFilesException(Reason reason, String detail, Throwable cause) {
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
