package io.github.doapps.client.internal.pipeline;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a client that are under way, and what ends them from outside: closing the client, a
 * deadline, an interrupt. One alarm looks after all of them, again and again while there are any:
 * two for each call would cost more than the rest of it.
 */
final class CallsInFlight {

    private static final Logger LOG = System.getLogger("io.github.doapps");

    private final Set<CallEnding> calls = ConcurrentHashMap.newKeySet();

    private final TidyingUp tidyingUp = new TidyingUp();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable Look> next = new AtomicReference<>();

    /**
     * A look at all calls that is to come, unless one before it took its place.
     *
     * @param at when, by {@link System#nanoTime()}
     */
    private record Look(long at) {}

    /** Lets a call begin. False if the client is closed; the call must not begin then. */
    boolean enter(CallEnding call) {
        calls.add(call);
        // Asked after adding: a close that is not seen here will find the call.
        if (closed.get()) {
            calls.remove(call);
            return false;
        }
        return true;
    }

    /** As {@link #enter}, for a call that closing waits for, and that may begin until then. */
    boolean enterLast(CallEnding call) {
        calls.add(call);
        if (tidyingUp.enter(call)) {
            return true;
        }
        calls.remove(call);
        return false;
    }

    /** A call is over. */
    void leave(CallEnding call) {
        calls.remove(call);
        tidyingUp.leave(call);
    }

    /**
     * Ends a call when a time is over, and soon after a thread was interrupted, until {@link
     * #unwatch}.
     *
     * @param call one that has entered
     * @param thread the one that is at work on it, or null if none is
     * @param remaining the time, from now
     */
    void watch(CallEnding call, @Nullable Thread thread, Duration remaining) {
        long now = System.nanoTime();
        Watch watch = new Watch(thread, now + remaining.toNanos());
        // Told before it is asked for: a look that is not seen as pending here finds it.
        call.watched(watch);
        lookAt(watch.nextLook(now), now);
    }

    /** Leaves a call to itself. */
    void unwatch(CallEnding call) {
        call.watched(null);
    }

    private void lookAt(long wanted, long now) {
        Look pending = next.get();
        while (pending == null || wanted - pending.at() < 0) {
            Look look = new Look(wanted);
            if (next.compareAndSet(pending, look)) {
                set(look, Duration.ofNanos(wanted - now));
                return;
            }
            pending = next.get();
        }
    }

    private void set(Look look, Duration from) {
        boolean set = false;
        try {
            Alarm.in(from, () -> take(look));
            set = true;
        } finally {
            if (!set) {
                // Short of memory or stack, say: whoever is next must not rely on this one.
                next.compareAndSet(look, null);
            }
        }
    }

    /** Does nothing for one that is no longer awaited, or each would beget another for good. */
    private void take(Look look) {
        if (!next.compareAndSet(look, null)) {
            return;
        }
        long now = System.nanoTime();
        Watch first = null;
        for (CallEnding call : calls) {
            Watch watch = call.watch();
            if (watch == null) {
                continue;
            }
            EndReason due = watch.due(now);
            if (due != null) {
                call.end(due);
            } else if (first == null || watch.nextLook(now) - first.nextLook(now) < 0) {
                first = watch;
            }
        }
        if (first != null) {
            lookAt(first.nextLook(now), now);
        }
    }

    boolean isClosed() {
        return closed.get();
    }

    /**
     * Ends the calls under way but those that tidy up, and lets no other begin. False for all but
     * the first who closes.
     */
    boolean close() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        for (CallEnding call : calls) {
            if (call.isTidyingUp()) {
                tidyingUp.enter(call);
            }
            if (!tidyingUp.contains(call)) {
                call.end(EndReason.CLIENT_CLOSED);
            }
        }
        // One that left meanwhile may have been added after that.
        tidyingUp.retain(calls);
        return true;
    }

    /** Whether closing has nothing to wait for. */
    boolean isTidiedUp() {
        return tidyingUp.isEmpty();
    }

    /** Waits for those that tidy up, and ends them if it takes them too long. */
    void awaitTidyingUp() {
        Set<CallEnding> left = tidyingUp.await(CallSettings.TIDYING_UP);
        if (!left.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "The client was closed while a deployment was to be canceled, and did not wait"
                            + " any longer for the answer: look at it by its id, or, if it was only"
                            + " being created, among the newest deployments of its app");
            left.forEach(call -> call.end(EndReason.CLIENT_CLOSED));
        }
    }
}
