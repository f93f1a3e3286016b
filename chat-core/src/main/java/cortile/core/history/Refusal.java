package cortile.core.history;

/** Why a change to a message was not stored. */
public enum Refusal {
    /** There is no message at that place: none yet, none any more, or a change to one. */
    NO_SUCH_MESSAGE,
    /** It is somebody else's. */
    NOT_YOURS,
    /** It is as it was wanted already. */
    NOTHING_TO_CHANGE
}
