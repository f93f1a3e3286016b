package cortile.core.event;

import java.util.Locale;

/** What moderators do that the people in a room are told of. */
public enum ModerationAct {
    /** Sent somebody out, who may come back. */
    KICK,
    /** Sent somebody out for a while, or for good. */
    BAN,
    /** Took a ban back. */
    UNBAN,
    /** Took somebody's word away for a while, or for good. */
    MUTE,
    /** Gave the word back. */
    UNMUTE,
    /** Let everybody say one message in so many seconds; without a time, as many as they like again. */
    SLOW,
    /** Lets only those speak who were given the word. */
    MODERATED,
    /** Lets everybody speak again. */
    UNMODERATED;

    /** As it stands in a native frame and in the audit log. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
