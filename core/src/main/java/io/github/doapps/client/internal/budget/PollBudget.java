package io.github.doapps.client.internal.budget;

import io.github.doapps.RateLimit;
import io.github.doapps.client.CallClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Hands out the moments at which the waits of a client may look, first come first served, so that
 * they leave a fifth of every limit to other calls. A moment that is given is taken: who asks next
 * gets a later one. Safe for use by any number of threads.
 */
public final class PollBudget {

    /** DigitalOcean's API reference, "Rate Limit": 250 requests a minute, 5,000 an hour. */
    public static final int REQUESTS_PER_MINUTE = 250;

    private static final int REQUESTS_PER_HOUR = 5_000;
    private static final double SHARE = 0.8;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final CallClock clock;
    private final Supplier<Optional<RateLimit>> stated;
    private final ReentrantLock lock = new ReentrantLock();
    private final RecentMoments ofMinute;
    private final HourlyBucket ofHour;
    private long heldUntil;
    private long lastGiven;

    /**
     * A budget of which nothing is spent.
     *
     * @param clock the time
     * @param stated the rate limit that the last answer stated
     * @param requestsPerMinute how many requests the server allows in a minute
     */
    public PollBudget(
            CallClock clock, Supplier<Optional<RateLimit>> stated, int requestsPerMinute) {
        this.clock = clock;
        this.stated = stated;
        this.ofMinute = new RecentMoments(Math.max(1, (int) (requestsPerMinute * SHARE)), MINUTE);
        long now = clock.nanoTime();
        this.ofHour = new HourlyBucket(REQUESTS_PER_HOUR * SHARE, now);
        this.heldUntil = now;
        this.lastGiven = now;
    }

    /**
     * Takes the next moment.
     *
     * @return how long until then; zero or more
     */
    public Duration take() {
        lock.lock();
        try {
            long now = clock.nanoTime();
            long moment = later(now, later(heldUntil, lastGiven));
            moment = later(moment, ofMinute.nextAfter(moment));
            Optional<RateLimit> limit = stated.get();
            limit.ifPresent(rate -> ofHour.resize(rate.limit() * SHARE, now));
            moment = later(moment, ofHour.nextAfter(moment));
            if (limit.filter(PollBudget::isDownToItsFifth).isPresent()) {
                // The others have used it up; a look a minute keeps the waits from going blind.
                moment = later(moment, lastGiven + MINUTE);
            }
            ofMinute.add(moment);
            ofHour.take(moment);
            lastGiven = moment;
            return Duration.ofNanos(moment - now);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives no moment before a time is over: the server asked to come back then.
     *
     * @param wait how long from now
     */
    public void hold(Duration wait) {
        lock.lock();
        try {
            heldUntil = later(heldUntil, clock.nanoTime() + wait.toNanos());
        } finally {
            lock.unlock();
        }
    }

    private static boolean isDownToItsFifth(RateLimit rate) {
        return rate.remaining() <= rate.limit() * (1 - SHARE);
    }

    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }
}
