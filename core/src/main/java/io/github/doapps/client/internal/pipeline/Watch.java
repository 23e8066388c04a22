package io.github.doapps.client.internal.pipeline;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a call is to be ended from outside.
 *
 * @param thread the one that is at work on it, or null if none is. A platform thread that is in a
 *     read of a socket does not notice an interrupt by itself; to abort the attempt is what wakes
 *     it
 * @param endsAt the deadline, by {@link System#nanoTime()}
 */
record Watch(@Nullable Thread thread, long endsAt) {

    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(100);

    /** Why it is to be ended now, or null if it is not. */
    @Nullable EndReason due(long now) {
        if (thread != null && thread.isInterrupted()) {
            return EndReason.INTERRUPTED;
        }
        return endsAt - now <= 0 ? EndReason.DEADLINE : null;
    }

    /** When to ask again: never far off, so that no alarm outlives its calls by long. */
    long nextLook(long now) {
        return now + Math.max(0, Math.min(SOON, endsAt - now));
    }
}
