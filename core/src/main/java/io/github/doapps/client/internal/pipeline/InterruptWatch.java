package io.github.doapps.client.internal.pipeline;

import java.time.Duration;

/**
 * Ends a call soon after its thread was interrupted. A platform thread that is in a read of a
 * socket does not notice that by itself; to abort the attempt is what wakes it.
 */
final class InterruptWatch {

    private static final Duration SOON = Duration.ofMillis(100);

    private final Thread thread;
    private final CallEnding ending;
    private volatile boolean over;
    private volatile Alarm next;

    private InterruptWatch(Thread thread, CallEnding ending) {
        this.thread = thread;
        this.ending = ending;
        this.next = inAMoment();
    }

    /** Watches the current thread, until it is stopped. */
    static InterruptWatch begin(CallEnding ending) {
        return new InterruptWatch(Thread.currentThread(), ending);
    }

    private Alarm inAMoment() {
        return Alarm.in(SOON, this::look);
    }

    private void look() {
        if (over) {
            return;
        }
        if (thread.isInterrupted()) {
            ending.end(EndReason.INTERRUPTED);
        } else {
            next = inAMoment();
        }
    }

    void stop() {
        over = true;
        next.stop();
    }
}
