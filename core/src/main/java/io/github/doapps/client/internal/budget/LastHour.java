package io.github.doapps.client.internal.budget;

import java.time.Duration;

/** How many looks there were in the last hour, to the minute. */
final class LastHour {

    private static final int MINUTES = 60;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** One more than an hour has: the first and the last of them are not whole. */
    private final int[] ofMinute = new int[MINUTES + 1];

    private final long start;
    private long minute;
    private int sum;

    /** None so far. */
    LastHour(long now) {
        this.start = now;
    }

    void add(long now) {
        slideTo(now);
        ofMinute[slot(minute)]++;
        sum++;
    }

    int count(long now) {
        slideTo(now);
        return sum;
    }

    private void slideTo(long now) {
        long current = (now - start) / MINUTE;
        for (int i = 0; i < ofMinute.length && minute < current; i++) {
            minute++;
            sum -= ofMinute[slot(minute)];
            ofMinute[slot(minute)] = 0;
        }
        minute = Math.max(minute, current);
    }

    private int slot(long ofMinuteCount) {
        return (int) (ofMinuteCount % ofMinute.length);
    }
}
