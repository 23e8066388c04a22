package io.github.doapps.testkit.internal.progress;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time, its end not in it.
 *
 * @param start when it begins
 * @param end when it has ended
 */
public record Window(Instant start, Instant end) {

    /** The part between two tenths of this window. */
    public Window tenths(int from, int to) {
        Duration length = Duration.between(start, end);
        return new Window(at(length, from), at(length, to));
    }

    private Instant at(Duration length, int tenth) {
        return start.plus(length.multipliedBy(tenth).dividedBy(10));
    }
}
