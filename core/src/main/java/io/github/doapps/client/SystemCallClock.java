package io.github.doapps.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

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
    public void sleep(Duration wait) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    }
}
