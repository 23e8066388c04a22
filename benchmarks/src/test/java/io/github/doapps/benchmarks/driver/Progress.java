package io.github.doapps.benchmarks.driver;

/** Hears how far the benchmark is. */
@FunctionalInterface
public interface Progress {

    /** What is done next. */
    void say(String step);
}
