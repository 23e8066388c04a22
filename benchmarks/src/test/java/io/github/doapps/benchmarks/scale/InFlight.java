package io.github.doapps.benchmarks.scale;

import io.github.doapps.benchmarks.Rows;
import io.github.doapps.benchmarks.row.Expected;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Target;
import io.github.doapps.benchmarks.server.ContractExample;
import io.github.doapps.benchmarks.worker.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** So many async calls on the wire at once: the server answers none until the last is there. */
final class InFlight implements AutoCloseable {

    /** More new connections at once than a system lets wait to be accepted, and some are lost. */
    private static final int AT_ONCE = 250;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(45);

    private final Expected expected = ContractExample.read().expected();
    private final ExecutorService executor;
    private final int count;
    private final URI held;
    private final AsyncCalls calls;
    private boolean connected;

    /**
     * Calls on an executor, which goes with them. The one call more than those that are measured
     * lets them all go.
     */
    InFlight(Rows row, String endpoint, int count, ExecutorService executor) {
        this.executor = executor;
        this.count = count;
        this.held = URI.create(endpoint + "/held");
        int all = count + 1;
        this.calls = AsyncCalls.of(row, new Target(endpoint + "/hold-" + all, all), executor);
    }

    Map<String, Double> measure() throws IOException {
        long idle = heap();
        Usage before = Usage.now();
        List<CompletableFuture<? extends Result>> running = new ArrayList<>();
        while (running.size() < count) {
            int some = connected ? count : Math.min(running.size() + AT_ONCE, count);
            while (running.size() < some) {
                running.add(calls.start());
            }
            awaitHeld(running);
        }
        connected = true;
        Usage sent = Usage.now().since(before);
        long busy = heap();
        before = Usage.now();
        check(calls.start());
        for (CompletableFuture<? extends Result> each : running) {
            check(each);
        }
        Usage answered = Usage.now().since(before);
        return Map.of(
                "cpu", (sent.cpuNanos() + answered.cpuNanos()) / 1e3 / count,
                "bytes", (sent.bytes() + answered.bytes()) / (double) count,
                "memory", (busy - idle) / (double) count);
    }

    private void check(CompletableFuture<? extends Result> call) throws IOException {
        Result result = ManyThreads.result(call);
        if (!result.matches(expected)) {
            throw new IOException("it read " + result + " where " + expected + " was sent");
        }
    }

    private void awaitHeld(List<CompletableFuture<? extends Result>> running) throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (held() < running.size()) {
            for (CompletableFuture<? extends Result> each : running) {
                if (each.isCompletedExceptionally()) {
                    check(each);
                }
            }
            if (System.nanoTime() > end) {
                throw new IOException("only " + held() + " calls of " + running.size() + " came");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private int held() throws IOException {
        try (InputStream number = held.toURL().openStream()) {
            return Integer.parseInt(new String(number.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    /** What was alive when the collector was done: what threads reserve since is no part of it. */
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    @Override
    public void close() throws IOException {
        calls.close();
        executor.shutdownNow();
    }
}
