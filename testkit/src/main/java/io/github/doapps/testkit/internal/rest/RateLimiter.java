package io.github.doapps.testkit.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/** Counts requests over a sliding hour of the emulator's time. Safe for many threads. */
final class RateLimiter {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Instant> counted = new ArrayDeque<>();
    private final int limit;

    /**
     * What the headers state.
     *
     * @param limit how many requests are allowed in an hour
     * @param remaining how many are left
     * @param reset when the oldest request stops counting, in seconds since 1970
     * @param allowed whether the request was counted, and not one too many
     */
    record Standing(int limit, int remaining, long reset, boolean allowed) {}

    RateLimiter(int limit) {
        this.limit = limit;
    }

    /** Counts a request, unless it is one too many. */
    Standing count(Instant now) {
        return standing(now, true);
    }

    /** How it stands, without counting. */
    Standing look(Instant now) {
        return standing(now, false);
    }

    private Standing standing(Instant now, boolean count) {
        lock.lock();
        try {
            while (!counted.isEmpty() && !counted.getFirst().plus(HOUR).isAfter(now)) {
                counted.removeFirst();
            }
            boolean allowed = counted.size() < limit;
            if (count && allowed) {
                counted.addLast(now);
            }
            Instant oldest = counted.isEmpty() ? now : counted.getFirst();
            // Rounded up: who waits until then finds room.
            long reset = oldest.plus(HOUR).plusNanos(999_999_999).getEpochSecond();
            return new Standing(limit, limit - counted.size(), reset, allowed);
        } finally {
            lock.unlock();
        }
    }
}
