package io.github.doapps.examples.progress;

import io.github.doapps.client.CallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** A time that only a test moves. */
final class StillClock implements CallClock {

    private final AtomicLong nanos = new AtomicLong();

    void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration wait, CompletionStage<?> end) {
        throw new UnsupportedOperationException("a display waits for nothing");
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        throw new UnsupportedOperationException("a display waits for nothing");
    }
}
