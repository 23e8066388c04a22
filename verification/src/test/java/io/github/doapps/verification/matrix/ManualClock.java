package io.github.doapps.verification.matrix;

import io.github.doapps.client.CallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only where somebody waits, and then at once. */
final class ManualClock implements CallClock {

    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private volatile Duration oversleep = Duration.ZERO;
    private volatile boolean interrupting;

    /** The waits so far. */
    List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** Lets time pass. */
    void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Lets every wait take so much longer than it should. */
    void oversleepBy(Duration longer) {
        oversleep = longer;
    }

    /** Interrupts every thread that waits from now on. */
    void interruptSleeps() {
        interrupting = true;
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration wait, CompletionStage<?> end) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("before the wait");
        }
        waits.add(wait);
        if (interrupting) {
            throw new InterruptedException("in the wait");
        }
        advance(wait.plus(oversleep));
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        waits.add(wait);
        advance(wait.plus(oversleep));
        return CompletableFuture.completedFuture(null);
    }
}
