package io.github.doapps.verification.matrix;

import io.github.doapps.client.CallClock;
import io.github.doapps.testkit.AppPlatformEmulator;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The emulator's time as a client's: whatever the client waits passes for both, at once. */
public final class EmulatedTime implements CallClock {

    private final AppPlatformEmulator emulator;
    private final Instant start;

    /**
     * Its time from now on.
     *
     * @param emulator whose clock it is, one that only tests move
     */
    public EmulatedTime(AppPlatformEmulator emulator) {
        this.emulator = emulator;
        this.start = now();
    }

    @Override
    public Instant now() {
        return emulator.clock().instant();
    }

    @Override
    public long nanoTime() {
        return Duration.between(start, now()).toNanos();
    }

    @Override
    public void sleep(Duration wait, CompletionStage<?> end) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted in a wait");
        }
        emulator.advance(wait);
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        emulator.advance(wait);
        return CompletableFuture.completedFuture(null);
    }
}
