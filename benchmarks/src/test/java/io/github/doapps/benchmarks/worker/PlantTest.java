package io.github.doapps.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.doapps.benchmarks.row.Body;
import io.github.doapps.benchmarks.row.Result;
import io.github.doapps.benchmarks.row.Row;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** That a plant does what the report must show. */
class PlantTest {

    private static final int CALLS = 1_000;

    @Test
    void copyingTakesAKilobyteMoreWithEachCall() throws IOException {
        long alone = bytesPerCall(Plant.NONE);
        assertThat(bytesPerCall(Plant.COPY) - alone).isBetween(1_000L, 1_200L);
        assertThat(bytesPerCall(Plant.LOCK) - alone).isLessThan(100);
    }

    @Test
    void lockLetsOneCallAtATimeThrough() {
        assertThat(meet(Plant.LOCK)).isFalse();
        assertThat(meet(Plant.COPY)).isTrue();
    }

    private static long bytesPerCall(Plant plant) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Result nothing = new Body(0);
        Row row = plant.into(row(() -> nothing));
        row.call();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int call = 0; call < CALLS; call++) {
            row.call();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / CALLS;
    }

    /** Whether two calls meet in the row, each of which waits a while for the other. */
    private static boolean meet(Plant plant) {
        AtomicInteger inside = new AtomicInteger();
        CountDownLatch met = new CountDownLatch(1);
        Row row =
                plant.into(
                        row(
                                () -> {
                                    if (inside.incrementAndGet() == 2) {
                                        met.countDown();
                                    }
                                    await(met);
                                    inside.decrementAndGet();
                                    return new Body(0);
                                }));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> call(row), pool),
                            CompletableFuture.runAsync(() -> call(row), pool))
                    .join();
        } finally {
            pool.shutdownNow();
        }
        return met.getCount() == 0;
    }

    private static void await(CountDownLatch met) {
        try {
            met.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void call(Row row) {
        try {
            row.call();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Row row(Call call) {
        return new Row() {
            @Override
            public Result call() {
                return call.make();
            }

            @Override
            public void close() {}
        };
    }

    private interface Call {
        Result make();
    }
}
