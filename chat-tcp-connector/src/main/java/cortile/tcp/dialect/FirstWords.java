package cortile.tcp.dialect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices, by the first thing it says, a client that came to the wrong port. Confined to the session's lane. */
public final class FirstWords {

    private @Nullable ForeignProtocol foreign;
    private boolean bytesSeen;
    private boolean lineSeen;

    /** Looks at bytes as they arrive; only the first ones count. */
    public void bytes(byte[] bytes) {
        if (!bytesSeen && bytes.length > 0) {
            bytesSeen = true;
            foreign = ForeignProtocol.ofFirstBytes(bytes).orElse(null);
        }
    }

    /** Looks at what was said; only the first counts. */
    public void line(byte[] line) {
        if (!lineSeen && foreign == null) {
            lineSeen = true;
            foreign = ForeignProtocol.ofFirstLine(line).orElse(null);
        }
    }

    /** The protocol the peer speaks instead of ours, where that has shown. */
    public Optional<ForeignProtocol> foreignProtocol() {
        return Optional.ofNullable(foreign);
    }
}
