package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.CallClock;
import java.time.Duration;

/** The one moment by which a call ends, whatever it is doing then. */
public final class Deadline {

    /** Some 146 years: half of what a nanosecond count can tell apart. */
    private static final long FOREVER = Long.MAX_VALUE / 2;

    private final CallClock clock;
    private final Duration length;
    private final long start;
    private final long nanos;

    /** A deadline that runs from now. */
    public Deadline(CallClock clock, Duration length) {
        this.clock = clock;
        this.length = length;
        this.start = clock.nanoTime();
        this.nanos = length.compareTo(Duration.ofNanos(FOREVER)) > 0 ? FOREVER : length.toNanos();
    }

    /** How long it is in all. */
    public Duration length() {
        return length;
    }

    /** How long it has run. */
    public Duration elapsed() {
        return Duration.ofNanos(clock.nanoTime() - start);
    }

    /** How much is left; zero or less once it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(nanos - (clock.nanoTime() - start));
    }

    /** Whether it has passed. */
    public boolean hasPassed() {
        return remaining().compareTo(Duration.ZERO) <= 0;
    }

    /** Whether a wait leaves time for an attempt after it. */
    public boolean fits(Duration wait) {
        return wait.compareTo(remaining()) < 0;
    }
}
