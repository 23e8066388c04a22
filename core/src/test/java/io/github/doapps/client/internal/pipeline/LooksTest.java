package io.github.doapps.client.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One look after another at the calls in flight, however many of them ended at a deadline. */
final class LooksTest {

    private static final int CALLS = 50;
    private static final int LOOKS = 20;

    private final CallsInFlight inFlight = new CallsInFlight();
    private final Looked looked = new Looked();

    @Test
    @Timeout(60)
    void doNotMultiplyWithTheCallsThatEnded() throws InterruptedException {
        CallEnding lasting = new CallEnding();
        inFlight.enter(lasting);
        inFlight.watch(lasting, looked, Duration.ofHours(1));
        for (int call = 0; call < CALLS; call++) {
            endAtDeadline();
        }
        looked.times.drainPermits();

        long began = System.nanoTime();
        looked.times.acquire(LOOKS);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        inFlight.unwatch(lasting);

        // One in 100 ms; each call whose end brought another with it would bring ten a second.
        assertThat(took).isGreaterThan(Duration.ofSeconds(1));
    }

    private void endAtDeadline() throws InterruptedException {
        CallEnding call = new CallEnding();
        CountDownLatch ended = new CountDownLatch(1);
        call.whenAsked(reason -> ended.countDown());
        inFlight.enter(call);
        inFlight.watch(call, null, Duration.ofMillis(1));
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        inFlight.unwatch(call);
        inFlight.leave(call);
    }

    /** A thread that counts how often it is asked whether it was interrupted. */
    private static final class Looked extends Thread {

        private final Semaphore times = new Semaphore(0);

        @Override
        public boolean isInterrupted() {
            times.release();
            return false;
        }
    }
}
