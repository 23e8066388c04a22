package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.CallClock;
import java.time.Duration;

/** The one moment by which a call ends, whatever it is doing then. */
final class Deadline {

    /** Some 146 years: half of what a nanosecond count can tell apart. */
    private static final long FOREVER = Long.MAX_VALUE / 2;

    private final CallClock clock;
    private final Duration length;
    private final long start;
    private final long nanos;

    Deadline(CallClock clock, Duration length) {
        this.clock = clock;
        this.length = length;
        this.start = clock.nanoTime();
        this.nanos = length.compareTo(Duration.ofNanos(FOREVER)) > 0 ? FOREVER : length.toNanos();
    }

    Duration length() {
        return length;
    }

    Duration elapsed() {
        return Duration.ofNanos(clock.nanoTime() - start);
    }

    /** How much is left; zero or less once it has passed. */
    Duration remaining() {
        return Duration.ofNanos(nanos - (clock.nanoTime() - start));
    }

    boolean hasPassed() {
        return remaining().compareTo(Duration.ZERO) <= 0;
    }

    /** Whether a wait leaves time for an attempt after it. */
    boolean fits(Duration wait) {
        return wait.compareTo(remaining()) < 0;
    }
}
