package cortile.bench.start;

/**
 * What one start of a server took.
 *
 * @param seconds from the start of the process to the first connection that was taken and kept
 * @param cpuSeconds of all cores until then; says more than the time where the machine is busy with other things
 * @param residentBytes of memory after the server has been left alone for a while
 */
public record Start(double seconds, double cpuSeconds, long residentBytes) {}
