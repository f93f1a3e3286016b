package cortile.core.authority;

/** Why something asked for was not done. Each dialect has a sentence for it, the native one a code as well. */
public enum Denial {
    /** The text is no room's name. */
    BAD_ROOM_NAME,
    /** There is a room of this name, or of one that looks the same. */
    ROOM_EXISTS,
    /** There is no such room, or the person may not know of it. */
    NO_SUCH_ROOM,
    /** The session is not in the room. */
    NOT_IN_ROOM,
    /** The room's password is another one. */
    WRONG_PASSWORD,
    /** The person's role does not allow it. */
    FORBIDDEN,
    /** It would be done to somebody who has as much to say here, or more. */
    OUTRANKED,
    /** The text names nobody: no person, pattern or range of addresses; or it names the one who says it. */
    BAD_TARGET,
    /** There are as many bans and mutes as there may be. */
    TOO_MANY_SANCTIONS,
    /** The person may not be here at the moment. */
    BANNED,
    /** The person may not speak here at the moment. */
    MUTED,
    /** The room lets everybody speak only once in a while. */
    TOO_FAST,
    /** There are as many rooms as there may be, or the session is in as many as it may be. */
    TOO_MANY_ROOMS,
    /** Nobody is known by this name. */
    NO_SUCH_PERSON,
    /** This server has no conversations of two, or not for this person. */
    NO_DIRECT_MESSAGES,
    /** The text is empty. */
    EMPTY_TEXT,
    /** The text is longer than it may be. */
    TOO_LONG,
    /** There is no message at that place. */
    NO_SUCH_MESSAGE,
    /** The message is somebody else's. */
    NOT_YOURS,
    /** It is as it was wanted already. */
    NOTHING_TO_CHANGE,
    /** The text is no name, or no sign. */
    BAD_NAME,
    /** Somebody has the name, or one that looks the same. */
    NAME_TAKEN,
    /** The name is an account's. */
    NAME_RESERVED,
    /** Only the owner of an account can do this. */
    NO_ACCOUNT,
    /** The password is no password. */
    BAD_PASSWORD,
    /** Name and password do not go together. */
    LOGIN_FAILED,
    /** Too many tried passwords a short while ago. */
    TOO_MANY_TRIES,
    /** So much is being said or asked that no more is taken; a moment later it may be. */
    BUSY,
    /** It could not be stored, so it was not done; it may be asked for again. */
    NOT_STORED,
    /** What was stored cannot be read at the moment. */
    NOT_READABLE,
    /** The server is stopping. */
    STOPPING
}
