package io.github.doapps.verification.once;

import io.github.doapps.client.CallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The real time, of which waits are skipped. */
final class SkippingClock implements CallClock {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final long start = System.nanoTime();
    private final AtomicLong skipped = new AtomicLong();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private volatile Runnable beforeWait = () -> {};

    /** From now on every wait begins with this. */
    void beforeEachWait(Runnable first) {
        beforeWait = first;
    }

    /** Lets time go by. */
    void skip(Duration time) {
        skipped.addAndGet(time.toNanos());
    }

    /** How much time has gone by since this clock was made. */
    Duration elapsed() {
        return Duration.ofNanos(nanoTime() - start);
    }

    /** The waits that were asked for. */
    List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public Instant now() {
        return START.plus(elapsed());
    }

    @Override
    public long nanoTime() {
        return System.nanoTime() + skipped.get();
    }

    @Override
    public void sleep(Duration wait, CompletionStage<?> end) throws InterruptedException {
        beforeWait.run();
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted in a wait");
        }
        waits.add(wait);
        if (!end.toCompletableFuture().isDone()) {
            skip(wait);
        }
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        beforeWait.run();
        waits.add(wait);
        skip(wait);
        return CompletableFuture.completedFuture(null);
    }
}
