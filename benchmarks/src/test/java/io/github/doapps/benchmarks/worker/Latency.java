package io.github.doapps.benchmarks.worker;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call after the other, each timed. */
final class Latency {

    private static final int MOST_CALLS = 1 << 21;

    private final int[] nanos = new int[MOST_CALLS];

    Map<String, Double> measure(CheckedRow row, double seconds) throws IOException {
        run(row, seconds / 10);
        Usage before = Usage.now();
        int calls = run(row, seconds);
        Usage used = Usage.now().since(before);
        Arrays.sort(nanos, 0, calls);
        return Map.of(
                "p50", percentile(calls, 0.50) / 1e3,
                "p99", percentile(calls, 0.99) / 1e3,
                "bytes", used.bytes() / (double) calls);
    }

    private int run(CheckedRow row, double seconds) throws IOException {
        int calls = 0;
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        while ((begun < end && calls < MOST_CALLS) || calls == 0) {
            row.call();
            long now = System.nanoTime();
            nanos[calls++] = (int) Math.min(now - begun, Integer.MAX_VALUE);
            begun = now;
        }
        return calls;
    }

    private int percentile(int calls, double part) {
        return nanos[(int) Math.min(calls - 1L, (long) Math.ceil(calls * part) - 1)];
    }
}
