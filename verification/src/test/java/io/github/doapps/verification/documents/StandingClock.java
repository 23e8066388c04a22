package io.github.doapps.verification.documents;

import io.github.doapps.client.CallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands where the examples were written, until somebody waits. */
final class StandingClock implements CallClock {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private volatile Duration oversleep = Duration.ZERO;

    StandingClock oversleepingBy(Duration duration) {
        oversleep = duration;
        return this;
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
    public void sleep(Duration wait, CompletionStage<?> end) {
        nanos.addAndGet(wait.plus(oversleep).toNanos());
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        nanos.addAndGet(wait.plus(oversleep).toNanos());
        return CompletableFuture.completedFuture(null);
    }
}
