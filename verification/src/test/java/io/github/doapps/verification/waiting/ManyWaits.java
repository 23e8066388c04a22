package io.github.doapps.verification.waiting;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.serde.jackson.JacksonCodec;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that waits for very many deployments at once, in real time, and tells what it took: run
 * in a JVM of its own, whose heap is small.
 */
final class ManyWaits {

    private static final long PATIENCE_SECONDS = 300;

    private ManyWaits() {}

    /** Waits for as many deployments as the argument says, and prints a line of figures. */
    public static void main(String[] arguments) throws InterruptedException {
        int count = Integer.parseInt(arguments[0]);
        LargeDeployments server = new LargeDeployments(count);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long before = usedHeap();
        int threadsBefore = threads.getThreadCount();
        threads.resetPeakThreadCount();
        AtomicInteger live = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(count);
        try (AppPlatformClient platform =
                AppPlatformClient.builder()
                        .endpoint("http://127.0.0.1:9")
                        .token("none")
                        .transport(server)
                        .codec(JacksonCodec.create())
                        .requestsPerMinute(1_000_000)
                        .build()) {
            for (int i = 0; i < count; i++) {
                CompletableFuture<DeploymentOutcome> told =
                        platform.deploymentsAsync()
                                .await("a", "d-" + i, WaitOptions.defaults())
                                .whenComplete(
                                        (outcome, failure) -> {
                                            if (failure == null
                                                    && outcome.kind()
                                                            == DeploymentOutcome.Kind.LIVE) {
                                                live.incrementAndGet();
                                            }
                                            ended.countDown();
                                        });
                told.exceptionally(failed -> null);
            }
            boolean allSeen = server.seen().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long each = (usedHeap() - before) / count;
            server.goLive();
            boolean allEnded = allSeen && ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "%d waits, %d live, %d looks, a document %d bytes, a wait %d bytes, %d threads"
                            + " more at most, heap %d MiB, %d s%n",
                    count,
                    allEnded ? live.get() : -1,
                    server.looks(),
                    server.size(),
                    each,
                    threads.getPeakThreadCount() - threadsBefore,
                    Runtime.getRuntime().maxMemory() / (1024 * 1024),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
