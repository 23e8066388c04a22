package io.github.doapps.benchmarks.scale;

import io.github.doapps.benchmarks.worker.CheckedRow;
import io.github.doapps.benchmarks.worker.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that each make one call after the other: more of them than the pool has connections. */
final class ManyThreads {

    private final CheckedRow row;
    private final String kind;
    private final int count;

    ManyThreads(CheckedRow row, String kind, int count) {
        this.row = row;
        this.kind = kind;
        this.count = count;
    }

    Map<String, Double> measure(double seconds) throws IOException {
        ExecutorService threads = Threads.executor(kind, count);
        try {
            run(threads, seconds / 4);
            Usage before = Usage.now();
            long begun = System.nanoTime();
            List<Histogram> each = run(threads, seconds);
            double took = (System.nanoTime() - begun) / 1e9;
            Usage used = Usage.now().since(before);
            Map<String, Double> figures = new TreeMap<>(figures(each, took, used));
            figures.putAll(Waits.during(() -> run(threads, seconds / 2)));
            return figures;
        } finally {
            end(threads);
        }
    }

    /** Nothing of them is there for whoever counts threads next. */
    private static void end(ExecutorService threads) throws IOException {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IOException("the threads did not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private Map<String, Double> figures(List<Histogram> each, double took, Usage used) {
        Histogram all = new Histogram();
        each.forEach(all::add);
        long fewest = each.stream().mapToLong(Histogram::calls).min().orElse(0);
        double mean = all.calls() / (double) count;
        return Map.of(
                "rate", all.calls() / took,
                "cpu", used.cpuNanos() / 1e3 / all.calls(),
                "bytes", used.bytes() / (double) all.calls(),
                "p50", all.percentile(0.50) / 1e6,
                "p99", all.percentile(0.99) / 1e6,
                "longest", all.longest() / 1e6,
                "fewest", fewest / mean);
    }

    private List<Histogram> run(ExecutorService threads, double seconds) throws IOException {
        long end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        List<Future<Histogram>> running = new ArrayList<>();
        for (int thread = 0; thread < count; thread++) {
            running.add(threads.submit(() -> callUntil(end)));
        }
        List<Histogram> each = new ArrayList<>();
        for (Future<Histogram> one : running) {
            each.add(result(one));
        }
        return each;
    }

    private Histogram callUntil(long end) throws IOException {
        Histogram times = new Histogram();
        long begun = System.nanoTime();
        do {
            row.call();
            long now = System.nanoTime();
            times.add(now - begun);
            begun = now;
        } while (begun < end);
        return times;
    }

    static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new IOException(cause == null ? "" : cause.toString(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
