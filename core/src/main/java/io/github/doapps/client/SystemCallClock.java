package io.github.doapps.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The real time. */
enum SystemCallClock implements CallClock {
    INSTANCE;

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        return new CompletableFuture<Void>()
                .completeOnTimeout(null, wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void sleep(Duration wait, CompletionStage<?> end) throws InterruptedException {
        try {
            end.toCompletableFuture().get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException over) {
            // The whole time was waited.
        } catch (ExecutionException | CancellationException ended) {
            // Ended early all the same.
        }
    }
}
