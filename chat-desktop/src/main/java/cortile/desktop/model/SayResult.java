package cortile.desktop.model;

/** What became of a text from the composer. */
public enum SayResult {
    /** Shown, and on its way or waiting. */
    ACCEPTED,
    /** There was nothing in it. */
    NOTHING,
    /** It was {@code /quit}: the session is over. */
    QUIT,
    /** Longer than a message may be; nothing was sent. */
    TOO_LONG,
    /** Too many messages wait already; nothing was sent. */
    TOO_MANY_WAITING
}
