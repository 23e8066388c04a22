package io.github.doapps.testkit.internal.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The emulator's time, which never goes back: still unless advanced, or running at a multiple of
 * real time. The platform may be ahead of the test by a fixed skew, or behind. Safe for use by any
 * number of threads.
 */
public final class EmulatorClock {

    private final Instant start;
    private final Duration skew;
    private final double speed;
    private final long startedNanos = System.nanoTime();
    private final AtomicLong advancedNanos = new AtomicLong();

    private EmulatorClock(Instant start, Duration skew, double speed) {
        this.start = start.plus(skew);
        this.skew = skew;
        this.speed = speed;
    }

    /**
     * A clock that only {@link #advance} moves.
     *
     * @param start the time it shows the test at first
     * @param skew how far the platform is ahead of the test
     * @return the clock
     */
    public static EmulatorClock manual(Instant start, Duration skew) {
        return new EmulatorClock(start, skew, 0);
    }

    /**
     * A clock that starts now and runs by itself.
     *
     * @param speed how many of its seconds pass in a real one
     * @param skew how far the platform is ahead of the test
     * @return the clock
     */
    public static EmulatorClock running(double speed, Duration skew) {
        return new EmulatorClock(Instant.now(), skew, speed);
    }

    /**
     * The platform's time, which its documents state.
     *
     * @return the time now
     */
    public Instant now() {
        long ran = speed == 0 ? 0 : Math.round((System.nanoTime() - startedNanos) * speed);
        return start.plusNanos(advancedNanos.get()).plusNanos(ran);
    }

    /**
     * Whether it runs by itself.
     *
     * @return false if it is still unless it is moved
     */
    public boolean runs() {
        return speed != 0;
    }

    /**
     * Moves the clock on.
     *
     * @param duration how far
     * @throws IllegalArgumentException if it is negative, or more than the clock can hold
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the clock does not go back: " + duration);
        }
        try {
            long nanos = duration.toNanos();
            advancedNanos.updateAndGet(advanced -> Math.addExact(advanced, nanos));
        } catch (ArithmeticException tooFar) {
            throw new IllegalArgumentException("the clock cannot go so far", tooFar);
        }
    }

    /**
     * The test's time, as a JDK clock in UTC.
     *
     * @return a view of this clock without the skew
     */
    public Clock unskewed() {
        InstantSource source = () -> now().minus(skew);
        return source.withZone(ZoneOffset.UTC);
    }
}
