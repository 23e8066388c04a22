package io.github.doapps.verification.workflow;

import io.github.doapps.client.CallClock;
import io.github.doapps.testkit.AppPlatformEmulator;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The emulator's time, which passes only as somebody waits. */
final class EmulatorClock implements CallClock {

    private final AppPlatformEmulator emulator;
    private volatile Runnable afterWait = () -> {};

    EmulatorClock(AppPlatformEmulator emulator) {
        this.emulator = emulator;
    }

    /** From now on every wait ends with this. */
    void afterEachWait(Runnable last) {
        afterWait = last;
    }

    @Override
    public Instant now() {
        return emulator.clock().instant();
    }

    @Override
    public long nanoTime() {
        Instant now = now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public void sleep(Duration wait, CompletionStage<?> end) throws InterruptedException {
        emulator.advance(wait);
        afterWait.run();
        if (Thread.interrupted()) {
            throw new InterruptedException("in a wait");
        }
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        emulator.advance(wait);
        afterWait.run();
        return CompletableFuture.completedFuture(null);
    }
}
