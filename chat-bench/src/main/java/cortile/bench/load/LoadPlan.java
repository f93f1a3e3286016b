package cortile.bench.load;

import cortile.bench.protocol.Protocol;
import java.time.Duration;

/** Everything a run is told. Immutable. */
public record LoadPlan(Target target, Crowd crowd, Pace pace, int payloadBytes, Times times) {

    /**
     * The server, on loopback.
     *
     * @param pid of the process that is measured; that of no process for none
     */
    public record Target(int port, Protocol protocol, long pid) {}

    /**
     * How long each part of a run takes; nothing of it is unbounded.
     *
     * @param join at most, until everybody is in
     * @param drain at most, until the last copy has come
     */
    public record Times(Duration join, Duration warmUp, Duration measured, Duration drain) {}

    public LoadPlan {
        Payload.check(payloadBytes);
    }
}
