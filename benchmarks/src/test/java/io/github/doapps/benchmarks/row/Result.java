package io.github.doapps.benchmarks.row;

/** What a row read. It is checked each time, so that nobody is fast by not doing the work. */
public interface Result {

    /** Whether this is what the server said. */
    boolean matches(Expected expected);
}
