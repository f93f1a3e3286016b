package cortile.core.event;

import cortile.protocol.message.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a session ended. */
public enum EndReason {
    /** The person said so. */
    QUIT("quit", null),
    /** The peer closed the connection or it broke. */
    LOST("lost", null),
    /** An operator ended it. */
    KICKED("kicked", ErrorCode.KICKED),
    /** More waited for this reader than may wait. */
    SLOW_READER("slow-reader", ErrorCode.SLOW_READER),
    /** No name within the time allowed. */
    NAME_TIMEOUT("name-timeout", ErrorCode.NAME_TIMEOUT),
    /** The peer speaks another protocol, such as HTTP or TLS. */
    FOREIGN_PROTOCOL("foreign-protocol", ErrorCode.BAD_FRAME),
    /** The protocol's rules leave no way to go on. */
    REFUSED("refused", ErrorCode.UNSUPPORTED_VERSION),
    /** As many connections as there may be. */
    SERVER_FULL("server-full", ErrorCode.SERVER_FULL),
    /** The server is stopping. */
    STOPPING("stopping", ErrorCode.STOPPING);

    private final String wireName;
    private final Optional<ErrorCode> errorCode;

    EndReason(String wireName, @Nullable ErrorCode errorCode) {
        this.wireName = wireName;
        this.errorCode = Optional.ofNullable(errorCode);
    }

    /** The reason as it stands in a {@code left} frame and in the log. */
    public String wireName() {
        return wireName;
    }

    /** What the peer itself is told; empty where it left by itself and nobody is there to be told. */
    public Optional<ErrorCode> errorCode() {
        return errorCode;
    }
}
