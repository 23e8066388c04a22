package io.github.doapps.benchmarks.report;

/** What is measured of a row, once a round. */
public enum Metric {
    /** One connection. */
    P50("latency p50", "µs"),
    /** One connection. */
    P99("latency p99", "µs"),
    /** One connection; the steadiest figure of all. */
    BYTES("allocated per call", "B"),
    /** Many threads. */
    RATE_8("calls/s, 8 threads", "1/s"),
    /** Many threads. */
    CPU_8("cpu per call, 8 threads", "µs"),
    /** Many threads. */
    RATE_64("calls/s, 64 threads", "1/s"),
    /** Many threads. */
    CPU_64("cpu per call, 64 threads", "µs"),
    /** A new JVM, to its first answer. */
    COLD_WALL("cold start", "ms"),
    /** The same JVM. */
    COLD_CPU("cold start cpu", "ms"),
    /** The same JVM. */
    COLD_RSS("cold start memory", "MB");

    private final String label;
    private final String unit;

    Metric(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** What one is one of. */
    public String unit() {
        return unit;
    }

    /** Whether more is better. */
    public boolean moreIsBetter() {
        return this == RATE_8 || this == RATE_64;
    }
}
