package cortile.ejb.management;

/** {@code cortile:type=Server}: the server as a whole. */
public interface ServerMXBean {

    /** {@code STARTING}, {@code RUNNING} or {@code STOPPING}. */
    String getState();

    String getVersion();

    long getUptimeSeconds();

    /** Connections now, with a name or without. */
    int getConnections();

    /** Connections there may be at once. */
    int getMaxConnections();

    /** Connections since the start. */
    long getConnectionsSoFar();

    /**
     * Tells everybody something.
     *
     * @param text one sentence or more, not blank
     */
    void announce(String text);
}
