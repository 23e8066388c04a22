package io.github.doapps.client.ending;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits that fail rather than last for ever. */
final class Latches {

    static final long LONG_ENOUGH_SECONDS = 60;

    private Latches() {}

    /** Waits for a latch to open. */
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("nobody may interrupt a call's thread", interrupted);
        }
    }
}
