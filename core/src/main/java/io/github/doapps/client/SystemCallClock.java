package io.github.doapps.client;

import io.github.doapps.client.internal.thread.ThreadPerCall;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The real time. */
enum SystemCallClock implements CallClock {
    INSTANCE;

    private static final Executor THREADS = new ThreadPerCall();

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
        CompletableFuture<Void> alarm =
                new CompletableFuture<Void>()
                        .completeOnTimeout(null, wait.toNanos(), TimeUnit.NANOSECONDS);
        // Not on the JDK's timer thread, which all deadlines of the JVM share.
        CompletableFuture<Void> timer = alarm.thenRunAsync(() -> {}, THREADS);
        // One that is only forgotten would stay in the JDK's queue until its time is over.
        CompletableFuture<Void> stopped = timer.whenComplete((over, gone) -> alarm.complete(null));
        stopped.exceptionally(canceled -> null);
        return timer;
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
