package cortile.tcp.command;

/** What of all that begins with a slash is a command for a peer. */
public enum CommandUse {
    /** All of it: people read why where it is none. */
    ALL,
    /** Exactly the words of the table; anything else is said, as an original server would relay it. */
    EXACT_WORDS,
    /** Nothing. */
    NONE
}
