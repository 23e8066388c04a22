package io.github.doapps.benchmarks.scale;

/** How long calls took, to one part in sixteen. Not safe for use by several threads. */
final class Histogram {

    private static final int BITS = 4;
    private static final int PARTS = 1 << BITS;

    private final long[] counts = new long[64 * PARTS];
    private long calls;
    private long longest;

    void add(long nanos) {
        counts[place(nanos)]++;
        calls++;
        longest = Math.max(longest, nanos);
    }

    void add(Histogram other) {
        for (int index = 0; index < counts.length; index++) {
            counts[index] += other.counts[index];
        }
        calls += other.calls;
        longest = Math.max(longest, other.longest);
    }

    long calls() {
        return calls;
    }

    long longest() {
        return longest;
    }

    /** The least time that so large a part of the calls did not exceed. */
    long percentile(double part) {
        long wanted = (long) Math.ceil(calls * part);
        long seen = 0;
        for (int index = 0; index < counts.length; index++) {
            seen += counts[index];
            if (seen >= wanted) {
                return Math.min(upperEnd(index), longest);
            }
        }
        return longest;
    }

    private static int place(long nanos) {
        if (nanos < PARTS) {
            return (int) Math.max(nanos, 0);
        }
        int exponent = 63 - Long.numberOfLeadingZeros(nanos);
        int mantissa = (int) (nanos >> (exponent - BITS)) & (PARTS - 1);
        return exponent * PARTS + mantissa;
    }

    private static long upperEnd(int place) {
        if (place < PARTS) {
            return place;
        }
        int exponent = place / PARTS;
        long mantissa = PARTS + place % PARTS + 1L;
        return (mantissa << (exponent - BITS)) - 1;
    }
}
