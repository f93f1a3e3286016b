package cortile.bench.metric;

import java.util.Locale;

/** One thing that can be measured of a run; the name in lower case stands in result files. */
public enum Metric {
    DELIVERIES_PER_S("deliveries/s", 0, Better.MORE),
    CPU_US_PER_DELIVERY("server CPU, µs/delivery", 3, Better.LESS),
    SERVER_CORE_PERCENT("server, % of a core", 0, Better.NEITHER),
    P50_MS("p50, ms", 3, Better.LESS),
    P99_MS("p99, ms", 3, Better.LESS),
    P999_MS("p99.9, ms", 2, Better.LESS),
    MAX_MS("max, ms", 2, Better.LESS),
    JOIN_S("all joined, s", 2, Better.LESS),
    QUIET_S("all told of it, s", 2, Better.LESS),
    JOIN_CPU_S("server CPU for it, s", 2, Better.LESS),
    BYTES_PER_CLIENT("bytes/client", 0, Better.LESS),
    BASE_MIB("RSS before, MiB", 0, Better.LESS),
    GENERATOR_CORE_PERCENT("generator, % of a core", 0, Better.NEITHER),
    OTHERS_CORE_PERCENT("rest of the machine, % of a core", 0, Better.NEITHER),
    LATEST_SEND_MS("latest send, ms", 2, Better.NEITHER),
    SENT("sent", 0, Better.NEITHER),
    RECEIVED("received", 0, Better.NEITHER),
    LOST("lost", 0, Better.LESS),
    DUPLICATE("duplicate", 0, Better.LESS),
    OUT_OF_ORDER("out of order", 0, Better.LESS),
    CORRUPT("corrupt", 0, Better.LESS),
    OWN("own copies", 0, Better.LESS),
    CONNECTIONS_LOST("connections lost", 0, Better.LESS),
    NOT_JOINED("not joined", 0, Better.LESS),
    STALLS("stalls", 0, Better.LESS);

    private enum Better {
        MORE,
        LESS,
        NEITHER
    }

    private final String label;
    private final int decimals;
    private final Better better;

    Metric(String label, int decimals, Better better) {
        this.label = label;
        this.decimals = decimals;
        this.better = better;
    }

    /** For people, with the unit. */
    public String label() {
        return label;
    }

    /** For result files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a smaller value is the better one. */
    public boolean isBetterSmall() {
        return better == Better.LESS;
    }

    /** The value as people read it, with at most three significant decimals. */
    public String format(double value) {
        int shown = value >= 100 ? 0 : value >= 10 ? Math.min(1, decimals) : Math.min(decimals, value >= 1 ? 2 : 3);
        return String.format(Locale.ROOT, "%,." + shown + "f", value);
    }
}
