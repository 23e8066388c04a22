package io.github.doapps.benchmarks.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many threads that each make one call after the other. */
final class Load implements AutoCloseable {

    private final int threads;
    private final ExecutorService pool;

    Load(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    Map<String, Double> measure(CheckedRow row, double seconds) throws IOException {
        run(row, seconds / 10);
        Usage before = Usage.now();
        long begun = System.nanoTime();
        long calls = run(row, seconds);
        double took = (System.nanoTime() - begun) / 1e9;
        // The threads still live, so that what they allocated is counted.
        Usage used = Usage.now().since(before);
        return Map.of(
                "rate", calls / took,
                "cpu", used.cpuNanos() / 1e3 / calls,
                "bytes", used.bytes() / (double) calls);
    }

    private long run(CheckedRow row, double seconds) throws IOException {
        long end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        List<Future<Long>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(pool.submit(() -> callUntil(row, end)));
        }
        long calls = 0;
        for (Future<Long> each : running) {
            calls += result(each);
        }
        return calls;
    }

    private static long callUntil(CheckedRow row, long end) throws IOException {
        long calls = 0;
        do {
            row.call();
            calls++;
        } while (System.nanoTime() < end);
        return calls;
    }

    private static long result(Future<Long> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new IOException(cause == null ? "" : cause.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
