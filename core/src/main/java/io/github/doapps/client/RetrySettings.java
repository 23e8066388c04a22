package io.github.doapps.client;

import io.github.doapps.ErrorCode;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often and how soon a call is tried again, where trying again can do no harm: an operation
 * that must happen once is sent again only if it surely was not acted on, whatever is set here. The
 * wait before the n-th further attempt is random between zero and {@code baseDelay * 2^(n-1)}, at
 * most {@code maxDelay}; a wait that the server asks for ({@code Retry-After}) is kept instead.
 * Immutable.
 */
public final class RetrySettings {

    private static final RetrySettings DEFAULTS =
            new RetrySettings(4, Duration.ofMillis(500), Duration.ofSeconds(8));

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration maxDelay;

    private RetrySettings(int maxAttempts, Duration baseDelay, Duration maxDelay) {
        this.maxAttempts = maxAttempts;
        this.baseDelay = baseDelay;
        this.maxDelay = maxDelay;
    }

    /**
     * At most 4 attempts, with a base delay of 0.5 seconds and a longest of 8.
     *
     * @return the defaults
     */
    public static RetrySettings defaults() {
        return DEFAULTS;
    }

    /**
     * One attempt. A call goes again even so after a 401 whose token has changed.
     *
     * @return settings that never try again
     */
    public static RetrySettings none() {
        return DEFAULTS.withMaxAttempts(1);
    }

    /**
     * These settings with another number of attempts.
     *
     * @param maxAttempts how often a call is tried at most, 1 or more; a 401 whose token has
     *     changed meanwhile allows one more
     * @return the changed copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public RetrySettings withMaxAttempts(int maxAttempts) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "A call takes at least 1 attempt, not "
                            + maxAttempts
                            + " "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        return new RetrySettings(maxAttempts, baseDelay, maxDelay);
    }

    /**
     * These settings with other delays.
     *
     * @param baseDelay the bound of the first wait
     * @param maxDelay the bound of every wait
     * @return the changed copy
     * @throws IllegalArgumentException if one is negative, or the second is shorter than the first
     */
    public RetrySettings withDelays(Duration baseDelay, Duration maxDelay) {
        if (baseDelay.isNegative() || maxDelay.compareTo(baseDelay) < 0) {
            throw new IllegalArgumentException(
                    "Delays of "
                            + baseDelay
                            + " to "
                            + maxDelay
                            + " are no range "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        return new RetrySettings(maxAttempts, baseDelay, maxDelay);
    }

    /**
     * How often a call is tried at most. Defaults to 4.
     *
     * @return the number, 1 or more
     */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * The bound of the first wait. Defaults to 0.5 seconds.
     *
     * @return the delay
     */
    public Duration baseDelay() {
        return baseDelay;
    }

    /**
     * The bound of every wait. Defaults to 8 seconds.
     *
     * @return the delay
     */
    public Duration maxDelay() {
        return maxDelay;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RetrySettings that
                && maxAttempts == that.maxAttempts
                && baseDelay.equals(that.baseDelay)
                && maxDelay.equals(that.maxDelay);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxAttempts, baseDelay, maxDelay);
    }

    @Override
    public String toString() {
        return "at most " + maxAttempts + " attempts, waits of " + baseDelay + " to " + maxDelay;
    }
}
