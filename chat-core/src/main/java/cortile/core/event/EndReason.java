package cortile.core.event;

/** Why a session ended. */
public enum EndReason {
    /** The person said so. */
    QUIT("quit"),
    /** The peer closed the connection or it broke. */
    LOST("lost"),
    /** An operator ended it. */
    KICKED("kicked"),
    /** A moderator or an operator keeps the person, or whoever comes from there, off the server for a while. */
    BANNED("banned"),
    /** More waited for this reader than may wait. */
    SLOW_READER("slow-reader"),
    /** No name within the time allowed. */
    NAME_TIMEOUT("name-timeout"),
    /** No name could be found for a client that cannot choose again. */
    NO_NAME("no-name"),
    /** The peer speaks another protocol, such as HTTP or TLS. */
    FOREIGN_PROTOCOL("foreign-protocol"),
    /** The peer speaks another version of our protocol. */
    UNSUPPORTED_VERSION("unsupported-version"),
    /** As many connections as there may be. */
    SERVER_FULL("server-full"),
    /** As many connections from one address as there may be. */
    TOO_MANY_CONNECTIONS("too-many-connections"),
    /** Nothing was said for longer than one may say nothing. */
    IDLE("idle"),
    /** Another connection goes on with this one's stay. */
    REPLACED("replaced"),
    /** Nothing was heard of the peer for too long, though it was asked. */
    NOT_ALIVE("not-alive"),
    /** The server is stopping. */
    STOPPING("stopping");

    private final String wireName;

    EndReason(String wireName) {
        this.wireName = wireName;
    }

    /** The reason as it stands in a native frame and in the log. */
    public String wireName() {
        return wireName;
    }
}
