package io.github.doapps.examples;

import io.github.doapps.client.CallClock;
import io.github.doapps.testkit.AppPlatformEmulator;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A client's time on an emulator that runs at a multiple of real time, as fast as that one. */
final class FastClock implements CallClock {

    private final AppPlatformEmulator emulator;
    private final int speed;
    private final long begin = System.nanoTime();

    FastClock(AppPlatformEmulator emulator, int speed) {
        this.emulator = emulator;
        this.speed = speed;
    }

    @Override
    public Instant now() {
        return emulator.clock().instant();
    }

    @Override
    public long nanoTime() {
        return (System.nanoTime() - begin) * speed;
    }

    @Override
    public void sleep(Duration wait, CompletionStage<?> end) throws InterruptedException {
        CallClock.system().sleep(wait.dividedBy(speed), end);
    }

    @Override
    public CompletableFuture<Void> timer(Duration wait) {
        return CallClock.system().timer(wait.dividedBy(speed));
    }
}
