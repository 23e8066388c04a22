package io.github.doapps.client.internal.budget;

import java.time.Duration;

/**
 * Looks for an hour, a fifth of them at once and the rest spread evenly: were all of them there at
 * once, many waits would use them up in minutes and then see nothing for the rest of the hour.
 */
final class HourlyBucket {

    private static final double HOUR = Duration.ofHours(1).toNanos();
    private static final double AT_ONCE = 0.2;

    private double capacity;
    private double perNano;
    private double level;
    private long levelAt;

    /**
     * A full bucket.
     *
     * @param looks how many looks there are in any hour
     * @param now the time in nanoseconds
     */
    HourlyBucket(double looks, long now) {
        this.levelAt = now;
        setSize(looks);
        this.level = capacity;
    }

    private void setSize(double looks) {
        capacity = Math.max(1, looks * AT_ONCE);
        perNano = Math.max(1, looks * (1 - AT_ONCE)) / HOUR;
    }

    /** Another number of looks from now on; what was spent stays spent. */
    void resize(double looks, long now) {
        double spent = capacity - levelAtTime(later(now));
        levelAt = later(now);
        setSize(looks);
        level = Math.min(capacity, capacity - spent);
    }

    /** The first moment, not before the given one, at which there is a look. */
    long nextAfter(long moment) {
        double missing = 1 - levelAtTime(later(moment));
        return missing <= 0 ? moment : later(moment) + (long) Math.ceil(missing / perNano);
    }

    void take(long moment) {
        level = levelAtTime(later(moment)) - 1;
        levelAt = later(moment);
    }

    /** Moments are given ahead of time, so a question may come from before the last one. */
    private long later(long moment) {
        return moment - levelAt > 0 ? moment : levelAt;
    }

    private double levelAtTime(long moment) {
        return Math.min(capacity, level + (moment - levelAt) * perNano);
    }
}
