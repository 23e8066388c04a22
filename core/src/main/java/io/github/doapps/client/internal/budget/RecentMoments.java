package io.github.doapps.client.internal.budget;

/** The last moments that were given, of which only so many may fall into any span of time. */
final class RecentMoments {

    private final long[] ring;
    private final long span;
    private long count;

    /**
     * None so far.
     *
     * @param most how many may fall into a span
     * @param span how long a span is, in nanoseconds
     */
    RecentMoments(int most, long span) {
        this.ring = new long[most];
        this.span = span;
    }

    /** The first moment, not before the given one, that makes no span too full. */
    long nextAfter(long moment) {
        if (count < ring.length) {
            return moment;
        }
        long free = ring[(int) (count % ring.length)] + span;
        return free - moment > 0 ? free : moment;
    }

    void add(long moment) {
        ring[(int) (count % ring.length)] = moment;
        count++;
    }
}
