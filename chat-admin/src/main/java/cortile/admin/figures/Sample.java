package cortile.admin.figures;

import java.time.Instant;

/**
 * The server at one moment. Immutable.
 *
 * @param messages said since the start
 * @param deliveries copies queued for readers since the start
 * @param messagesPerSecond since the sample before
 * @param deliveriesPerSecond since the sample before
 * @param latencyMillis from the server's reading a message to its being told, in 99 of 100 cases of the last second
 * @param loopLagMillis how long an event loop let a task wait, the worst of them
 * @param heapBytes memory in use
 */
public record Sample(
        Instant at,
        int connections,
        long messages,
        long deliveries,
        double messagesPerSecond,
        double deliveriesPerSecond,
        double latencyMillis,
        double loopLagMillis,
        long heapBytes) {}
