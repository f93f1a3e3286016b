package cortile.bench.protocol;

import java.nio.charset.StandardCharsets;

/**
 * One step on the way in: what is waited for, and what is said then.
 *
 * @param awaited bytes of the server, wherever they stand; empty for no waiting
 * @param said empty for nothing
 */
public record Step(String awaited, String said) {

    byte[] awaitedBytes() {
        return awaited.getBytes(StandardCharsets.UTF_8);
    }

    byte[] saidBytes() {
        return said.getBytes(StandardCharsets.UTF_8);
    }
}
