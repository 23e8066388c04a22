package io.github.doapps.benchmarks.process;

/** Hears how far the benchmark is. */
@FunctionalInterface
public interface Progress {

    /** What is done next. */
    void say(String step);
}
