package cortile.bench.result;

import cortile.bench.metric.Measurement;

/** What one server had in one round of a work. */
public record Entry(String work, int round, String server, Measurement measurement) {}
