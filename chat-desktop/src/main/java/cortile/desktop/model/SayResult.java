package cortile.desktop.model;

/** What became of a text from the composer. */
public enum SayResult {
    /** Shown, done, or on its way. */
    ACCEPTED,
    /** There was nothing in it. */
    NOTHING,
    /** It was {@code /quit}: the session is over. */
    QUIT,
    /** Longer than a message may be; nothing was sent. */
    TOO_LONG,
    /** Too many messages wait already; nothing was sent. */
    TOO_MANY_WAITING,
    /** There is no such command. */
    UNKNOWN_COMMAND,
    /** The command needs something after its name. */
    ARGUMENT_MISSING,
    /** What stands after {@code /nick} can be no name. */
    BAD_NAME,
    /** Everybody is in the lobby. */
    LOBBY_STAYS,
    /** It can only be done while there is a connection. */
    NOT_CONNECTED
}
