package cortile.protocol.message;

import java.util.Arrays;
import java.util.Optional;

/** Why the server did not do what it was asked; {@code docs/protocol.md} says what a client does about each. */
public enum ErrorCode {
    /** The line is not one JSON object, or a field is missing or of the wrong kind. */
    BAD_FRAME("bad-frame"),
    /** The line is longer than {@link NativeProtocol#MAX_LINE_BYTES}, the text longer than a message may be. */
    TOO_LONG("too-long"),
    /** The bytes are not well-formed UTF-8. */
    INVALID_UTF8("invalid-utf8"),
    /** The {@code type} is none this server knows. */
    UNKNOWN_TYPE("unknown-type"),
    /** The peer speaks another protocol, such as HTTP or TLS. */
    FOREIGN_PROTOCOL("foreign-protocol"),
    /** The server does not speak this version of the protocol. */
    UNSUPPORTED_VERSION("unsupported-version"),
    /** Something else came before {@code hello}. */
    HELLO_FIRST("hello-first"),
    /** A second {@code hello}. */
    ALREADY_JOINED("already-joined"),
    /** The name is empty, too long or has a forbidden character. */
    BAD_NAME("bad-name"),
    /** Somebody in the room has this name. */
    NAME_TAKEN("name-taken"),
    /** The name is an account's: log in first. */
    NAME_RESERVED("name-reserved"),
    /** Name and password do not go together. */
    LOGIN_FAILED("login-failed"),
    /** Only the owner of an account can do this. */
    NO_ACCOUNT("no-account"),
    /** The password is too short, too long or has a forbidden character. */
    BAD_PASSWORD("bad-password"),
    /** A password would cross a network for anybody to read; it was not looked at. */
    NOT_CONFIDENTIAL("not-confidential"),
    /** Too many tried passwords a short while ago. */
    TOO_MANY_TRIES("too-many-tries"),
    /** The text cannot be a room's name. */
    BAD_ROOM_NAME("bad-room-name"),
    /** There is a room of this name, or of one that looks the same. */
    ROOM_EXISTS("room-exists"),
    /** There is no such room, or none that this client may know of. */
    NO_SUCH_ROOM("no-such-room"),
    /** The client is not in the room. */
    NOT_IN_ROOM("not-in-room"),
    /** The room's password is another one. */
    WRONG_PASSWORD("wrong-password"),
    /** The client's role in the room does not allow it. */
    FORBIDDEN("forbidden"),
    /** It would be done to somebody who has as much to say here, or more. */
    OUTRANKED("outranked"),
    /** The text names nobody a moderator can act about. */
    BAD_TARGET("bad-target"),
    /** There are as many bans and mutes as there may be. */
    TOO_MANY_SANCTIONS("too-many-sanctions"),
    /** The client's person may not be here at the moment; as a farewell, not on the server. */
    BANNED("banned"),
    /** The client's person may not speak here at the moment. */
    MUTED("muted"),
    /** The room lets everybody speak only once in a while. */
    TOO_FAST("too-fast"),
    /** There are as many rooms as there may be, or this person has. */
    TOO_MANY_ROOMS("too-many-rooms"),
    /** Nobody is known by this name. */
    NO_SUCH_PERSON("no-such-person"),
    /** This server has no conversations of two, or not for everybody. */
    NO_DIRECT_MESSAGES("no-direct-messages"),
    /** There is no message at that place. */
    NO_SUCH_MESSAGE("no-such-message"),
    /** The message is somebody else's. */
    NOT_YOURS("not-yours"),
    /** It is as it was wanted already. */
    NOTHING_TO_CHANGE("nothing-to-change"),
    /** The message has no text. */
    EMPTY_MESSAGE("empty-message"),
    /** So much is being said that the server took no more; the message may be sent again. */
    BUSY("busy"),
    /** The message could not be stored, so nobody was told; it may be sent again with the same id. */
    NOT_STORED("not-stored"),
    /** The history cannot be read at the moment. */
    NO_HISTORY("no-history"),
    /** No name came within the time allowed. */
    NAME_TIMEOUT("name-timeout"),
    /** Too much waited for this reader. */
    SLOW_READER("slow-reader"),
    /** Another connection goes on with this one's stay. */
    REPLACED("replaced"),
    /** Nothing was heard of the client for too long. */
    NOT_ALIVE("not-alive"),
    /** An operator ended the session. */
    KICKED("kicked"),
    /** The server has as many connections as it may have. */
    SERVER_FULL("server-full"),
    /** As many connections from the client's address as there may be. */
    TOO_MANY_CONNECTIONS("too-many-connections"),
    /** The client's person said nothing for longer than one may say nothing. */
    IDLE("idle"),
    /** The server is stopping. */
    STOPPING("stopping");

    private final String wireName;

    ErrorCode(String wireName) {
        this.wireName = wireName;
    }

    /** The code as it stands in a frame. */
    public String wireName() {
        return wireName;
    }

    /** The code with this wire name, or empty for one a newer server may send. */
    public static Optional<ErrorCode> of(String wireName) {
        return Arrays.stream(values())
                .filter(code -> code.wireName.equals(wireName))
                .findFirst();
    }
}
