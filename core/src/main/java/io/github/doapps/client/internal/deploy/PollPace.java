package io.github.doapps.client.internal.deploy;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long from one look to the next: often at first, less often later, never in step. */
public final class PollPace {

    private static final double FIRST = Duration.ofSeconds(2).toNanos();
    private static final double LONGEST = Duration.ofSeconds(15).toNanos();
    private static final double GROWTH = 1.3;
    private static final double JITTER = 0.2;

    private final DoubleSupplier jitter;
    private double next = FIRST;

    /** A pace that begins with its shortest pause. */
    public PollPace(DoubleSupplier jitter) {
        this.jitter = jitter;
    }

    /** The next pause. */
    public Duration next() {
        double pause = next * (1 - JITTER + 2 * JITTER * jitter.getAsDouble());
        next = Math.min(LONGEST, next * GROWTH);
        return Duration.ofNanos((long) pause);
    }
}
