package io.github.doapps.client.scripted;

import io.github.doapps.client.CallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when told to: a sleep takes no time, and moves the clock. */
public final class ManualClock implements CallClock {

    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private volatile Duration oversleep = Duration.ZERO;
    private volatile boolean interrupting;
    private volatile Runnable beforeSleep = () -> {};

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
        beforeSleep.run();
        if (interrupting || Thread.interrupted()) {
            throw new InterruptedException("interrupted in a wait");
        }
        sleeps.add(wait);
        if (!end.toCompletableFuture().isDone()) {
            advance(wait.plus(oversleep));
        }
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        beforeSleep.run();
        sleeps.add(wait);
        advance(wait.plus(oversleep));
        return CompletableFuture.completedFuture(null);
    }

    /** Lets time pass. */
    public void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** From now on every sleep takes so much longer. */
    public void oversleepBy(Duration time) {
        oversleep = time;
    }

    /** From now on every sleep is interrupted. */
    public void interruptSleeps() {
        interrupting = true;
    }

    /** From now on every sleep begins with this. */
    public void beforeEachSleep(Runnable first) {
        beforeSleep = first;
    }

    /** The waits that were asked for. */
    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    /** How much time has passed. */
    public Duration elapsed() {
        return Duration.ofNanos(nanos.get());
    }
}
