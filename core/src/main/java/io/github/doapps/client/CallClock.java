package io.github.doapps.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The time that a client lives by: deadlines, waits between attempts, and dates that the server
 * gives. A test hands in its own, so that minutes pass in no time. Implementations MUST be safe for
 * use by any number of threads.
 *
 * <p>What is in flight is bounded by real time all the same: a deadline that is reached while a
 * request waits for its answer is kept by the JDK's own timer.
 */
public interface CallClock {

    /**
     * The date and time.
     *
     * @return now
     */
    Instant now();

    /**
     * A count of nanoseconds that only grows, as {@link System#nanoTime()}.
     *
     * @return the count
     */
    long nanoTime();

    /**
     * Waits, until the time is over or the call is ended from elsewhere: its client was closed, its
     * future canceled.
     *
     * @param wait how long at most
     * @param end completes, normally, when the wait MUST end early; may be complete already
     * @throws InterruptedException if the thread was or is interrupted
     */
    void sleep(Duration wait, CompletionStage<?> end) throws InterruptedException;

    /**
     * Tells when a time is over, without a thread that waits for it.
     *
     * @param wait how long
     * @return completes, normally, when the time is over, on a thread that may be held up by what
     *     depends on it. Canceling it gives up the wait.
     */
    CompletableFuture<Void> timer(Duration wait);

    /**
     * The real time.
     *
     * @return the clock that clients use by default
     */
    static CallClock system() {
        return SystemCallClock.INSTANCE;
    }
}
