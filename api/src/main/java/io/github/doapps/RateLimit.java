package io.github.doapps;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rate limit as a response's headers state it ({@code ratelimit-limit}, {@code
 * ratelimit-remaining}, {@code ratelimit-reset}). DigitalOcean counts requests per token in a
 * sliding hour, so the reset is when the oldest of them stops counting, not when all do
 * (DigitalOcean API reference, "Rate Limit"). Immutable.
 */
public final class RateLimit implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * @serial requests allowed in an hour
     */
    private final int limit;

    /**
     * @serial requests left
     */
    private final int remaining;

    /**
     * @serial when the oldest request stops counting
     */
    private final Instant reset;

    private RateLimit(int limit, int remaining, Instant reset) {
        this.limit = limit;
        this.remaining = remaining;
        this.reset = reset;
    }

    /**
     * A rate limit.
     *
     * @param limit how many requests are allowed in an hour
     * @param remaining how many are left
     * @param reset when the oldest request stops counting
     * @return the rate limit
     */
    public static RateLimit of(int limit, int remaining, Instant reset) {
        return new RateLimit(limit, remaining, Objects.requireNonNull(reset, "reset"));
    }

    /**
     * How many requests are allowed in an hour.
     *
     * @return the limit
     */
    public int limit() {
        return limit;
    }

    /**
     * How many requests are left.
     *
     * @return the remaining number
     */
    public int remaining() {
        return remaining;
    }

    /**
     * When the oldest request stops counting, by the server's clock, to the second.
     *
     * @return the time
     */
    public Instant reset() {
        return reset;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateLimit that
                && limit == that.limit
                && remaining == that.remaining
                && reset.equals(that.reset);
    }

    @Override
    public int hashCode() {
        return Objects.hash(limit, remaining, reset);
    }

    @Override
    public String toString() {
        return remaining + " of " + limit + " requests left, reset " + reset;
    }
}
