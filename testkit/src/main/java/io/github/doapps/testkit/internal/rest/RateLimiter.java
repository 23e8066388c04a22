package io.github.doapps.testkit.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts requests over a sliding hour and a sliding minute of the emulator's time. A request that
 * either refuses is counted by neither. Safe for use by any number of threads.
 */
public final class RateLimiter {

    private final ReentrantLock lock = new ReentrantLock();
    private final SlidingWindow hour;
    private final SlidingWindow minute;

    /**
     * What the headers state.
     *
     * @param limit how many requests are allowed in an hour
     * @param remaining how many are left
     * @param reset when the oldest request stops counting, in seconds since 1970
     * @param retryAfter in how many seconds the minute has room, if it is the minute that refuses
     * @param allowed whether the request was counted, and not one too many
     */
    record Standing(
            int limit, int remaining, long reset, OptionalLong retryAfter, boolean allowed) {}

    /**
     * A limiter.
     *
     * @param perHour how many requests are allowed in an hour
     * @param perMinute how many requests are allowed in a minute
     */
    public RateLimiter(int perHour, int perMinute) {
        this.hour = new SlidingWindow(Duration.ofHours(1), perHour);
        this.minute = new SlidingWindow(Duration.ofMinutes(1), perMinute);
    }

    /** Counts a request, unless it is one too many. */
    Standing count(Instant now) {
        lock.lock();
        try {
            hour.slideTo(now);
            minute.slideTo(now);
            if (hour.isFull()) {
                return standing(now, false);
            }
            if (minute.isFull()) {
                long seconds = secondsUp(Duration.between(now, minute.hasRoomAt(now)));
                return new Standing(
                        hour.limit, 0, reset(now), OptionalLong.of(Math.max(1, seconds)), false);
            }
            hour.counted.addLast(now);
            minute.counted.addLast(now);
            return standing(now, true);
        } finally {
            lock.unlock();
        }
    }

    /** How it stands, without counting. */
    Standing look(Instant now) {
        lock.lock();
        try {
            hour.slideTo(now);
            return standing(now, !hour.isFull());
        } finally {
            lock.unlock();
        }
    }

    private Standing standing(Instant now, boolean allowed) {
        int remaining = hour.limit - hour.counted.size();
        return new Standing(hour.limit, remaining, reset(now), OptionalLong.empty(), allowed);
    }

    /** Rounded up: who waits until then finds room. */
    private long reset(Instant now) {
        return hour.hasRoomAt(now).plusNanos(999_999_999).getEpochSecond();
    }

    private static long secondsUp(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }

    private static final class SlidingWindow {

        private final Duration length;
        private final int limit;
        private final Deque<Instant> counted = new ArrayDeque<>();

        SlidingWindow(Duration length, int limit) {
            this.length = length;
            this.limit = limit;
        }

        void slideTo(Instant now) {
            while (!counted.isEmpty() && !counted.getFirst().plus(length).isAfter(now)) {
                counted.removeFirst();
            }
        }

        boolean isFull() {
            return counted.size() >= limit;
        }

        Instant hasRoomAt(Instant now) {
            return (counted.isEmpty() ? now : counted.getFirst()).plus(length);
        }
    }
}
