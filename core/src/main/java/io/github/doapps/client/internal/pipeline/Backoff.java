package io.github.doapps.client.internal.pipeline;

import io.github.doapps.client.RetrySettings;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before another attempt where the server does not say: full jitter. */
public final class Backoff {

    private Backoff() {}

    /**
     * Draws a wait.
     *
     * @param attempts how many attempts there were
     * @param retry how soon to try again
     * @param jitter gives a number from 0, inclusive, to 1, exclusive
     */
    public static Duration drawn(int attempts, RetrySettings retry, DoubleSupplier jitter) {
        double doubled = nanos(retry.baseDelay()) * Math.pow(2, attempts - 1.0);
        double bound = Math.min(nanos(retry.maxDelay()), doubled);
        return Duration.ofNanos((long) (bound * jitter.getAsDouble()));
    }

    /** A delay may be longer than a long can count nanoseconds. */
    private static double nanos(Duration delay) {
        return delay.getSeconds() * 1e9 + delay.getNano();
    }
}
