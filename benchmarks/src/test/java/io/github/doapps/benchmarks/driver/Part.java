package io.github.doapps.benchmarks.driver;

/** What can be measured for itself. */
public enum Part {
    /** All rows side by side, warm. */
    ROWS,
    /** A new JVM for each call. */
    COLDSTART,
    /** What has no network in it, by JMH. */
    MICRO,
    /** Many threads, and many calls at once. */
    SCALE
}
