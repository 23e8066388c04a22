package io.github.doapps.verification.waiting;

import io.github.doapps.client.CallClock;
import io.github.doapps.testkit.AppPlatformEmulatorBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Time that jumps from one timer to the next, on one thread: whatever a timer leads to has happened
 * before the next one goes off. An emulator's clock is taken along.
 */
final class EventClock implements CallClock {

    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final Consumer<Duration> along;
    private volatile long nanos;
    private long timersMade;

    /** A clock that moves others by the same steps. */
    EventClock(Consumer<Duration> along) {
        this.along = along;
    }

    private record Timer(long at, long number, CompletableFuture<Void> over)
            implements Comparable<Timer> {

        @Override
        public int compareTo(Timer other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }

    @Override
    public Instant now() {
        return AppPlatformEmulatorBuilder.MANUAL_CLOCK_START.plusNanos(nanos);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    /** How much time has passed. */
    Duration elapsed() {
        return Duration.ofNanos(nanos);
    }

    @Override
    public void sleep(Duration wait, CompletionStage<?> end) throws InterruptedException {
        Duration over = elapsed().plus(wait);
        CompletableFuture<Void> alarm = timer(wait);
        while (!alarm.isDone() && !end.toCompletableFuture().isDone()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("in a sleep until " + over);
            }
            goOff(timers.remove());
        }
    }

    /** Does something at a time, unless time stops before. */
    void at(Duration time, Runnable work) {
        CompletableFuture<Void> done = timer(time.minus(elapsed())).thenRun(work);
        done.exceptionally(thrown -> null);
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        timers.add(new Timer(nanos + wait.toNanos(), timersMade++, over));
        return over;
    }

    /** Lets a time come. */
    void runUntil(Duration time) {
        while (!timers.isEmpty() && timers.peek().at <= time.toNanos()) {
            goOff(timers.remove());
        }
        moveTo(time.toNanos());
    }

    /** Lets time pass until something is done, or nothing is left to happen. */
    void runUntilDone(CompletableFuture<?> work) {
        while (!work.isDone() && !timers.isEmpty()) {
            goOff(timers.remove());
        }
    }

    private void goOff(Timer next) {
        // One that was given up moves no time.
        if (!next.over.isDone()) {
            moveTo(next.at);
            next.over.complete(null);
        }
    }

    private void moveTo(long time) {
        if (time > nanos) {
            along.accept(Duration.ofNanos(time - nanos));
            nanos = time;
        }
    }
}
