package io.github.doapps.client.internal.budget;

import io.github.doapps.RateLimit;
import java.time.Duration;
import java.util.Optional;

/**
 * How many looks there may be by now. Of an hour's looks, which are four fifths of the limit less
 * what others have used of it, a fifth is spent early, as most deployments take minutes, and the
 * rest evenly, so that the waits that take long are never blind. What is made first is bound by the
 * minute alone: an hour has a fifth for other calls, and it is one of those. Used under a lock.
 */
final class Allowance {

    private static final double SHARE = 0.8;
    private static final double EARLY = 0.2;
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();
    private static final double HOUR = Duration.ofHours(1).toNanos();

    /** In which time most of what may be spent early is spent if there is need for it. */
    private static final double SOON = Duration.ofMinutes(5).toNanos();

    private static final int REQUESTS_PER_HOUR = 5_000;

    /** Whatever others do: one a minute, or the waits would not even see that there is room. */
    private static final double LEAST = 1 / MINUTE;

    private static final double MOST_AT_ONCE = 40;

    /** A sum of many small parts may fall short of a whole by so much. */
    private static final double ROUNDING = 1e-6;

    private final double atOnce;
    private final double most;
    private final LastHour own;
    private double readyOfMinute;
    private double ready;
    private double spentEarly;
    private long at;

    /**
     * An allowance of which nothing is spent.
     *
     * @param requestsPerMinute how many requests the server allows in a minute
     */
    Allowance(int requestsPerMinute, long now) {
        double perMinute = Math.max(1, requestsPerMinute * SHARE);
        this.atOnce = Math.min(MOST_AT_ONCE, Math.max(1, perMinute * EARLY));
        this.most = Math.max(LEAST, (perMinute - atOnce) / MINUTE);
        this.own = new LastHour(now);
        this.readyOfMinute = atOnce;
        this.ready = atOnce;
        this.at = now;
    }

    /**
     * How long until there is a look; zero or less if there is one.
     *
     * @param limit what the last answer stated
     */
    long nanosToNext(long now, Optional<RateLimit> limit) {
        double pace = refill(now, limit);
        return Math.max(nanosToOne(ready, pace), nanosToOne(readyOfMinute, most));
    }

    /**
     * How long until something may be made first; zero or less if it may.
     *
     * @param limit what the last answer stated
     */
    long nanosToFirst(long now, Optional<RateLimit> limit) {
        refill(now, limit);
        return nanosToOne(readyOfMinute, most);
    }

    /** Adds what the time since the last one brought, and gives the pace of looks. */
    private double refill(long now, Optional<RateLimit> limit) {
        double hourly = hourly(now, limit);
        double evenly = hourly * (1 - EARLY) / HOUR;
        double early = hourly * EARLY - spentEarly;
        double pace =
                limit.filter(Allowance::isDownToItsFifth).isPresent()
                        ? LEAST
                        : Math.max(LEAST, Math.min(most, evenly + early / SOON));
        double passed = now - at;
        at = now;
        readyOfMinute = Math.min(atOnce, readyOfMinute + passed * most);
        ready = Math.min(atOnce, ready + passed * pace);
        spentEarly = Math.max(0, spentEarly - passed * evenly);
        return pace;
    }

    private static long nanosToOne(double ready, double pace) {
        return ready >= 1 - ROUNDING ? 0 : (long) Math.ceil((1 - ready) / pace);
    }

    /** Takes the look that there is. */
    void take(long now) {
        takeFirst();
        ready--;
        spentEarly++;
        own.add(now);
    }

    /** Takes what is made first, whether there is room or not. */
    void takeFirst() {
        readyOfMinute--;
    }

    /** How many looks an hour has, as far as others leave them. */
    private double hourly(long now, Optional<RateLimit> limit) {
        int stated = limit.map(RateLimit::limit).orElse(REQUESTS_PER_HOUR);
        int others = limit.map(rate -> rate.limit() - rate.remaining() - own.count(now)).orElse(0);
        return Math.max(0, stated * SHARE - Math.max(0, others));
    }

    private static boolean isDownToItsFifth(RateLimit rate) {
        return rate.remaining() <= rate.limit() * (1 - SHARE);
    }
}
