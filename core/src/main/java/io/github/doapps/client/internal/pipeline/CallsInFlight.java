package io.github.doapps.client.internal.pipeline;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a client that are under way, and what ends them from outside: closing the client, a
 * deadline, an interrupt. One alarm looks after all of them, again and again while there are any:
 * two for each call would cost more than the rest of it.
 */
final class CallsInFlight {

    private static final Logger LOG = System.getLogger("io.github.doapps");

    private final Set<CallEnding> calls = ConcurrentHashMap.newKeySet();

    /** Those of the calls that closing waits for. */
    private final Set<CallEnding> last = ConcurrentHashMap.newKeySet();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition lastIsOver = lock.newCondition();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Closed, and not even those that tidy up are waited for any more. */
    private final AtomicBoolean over = new AtomicBoolean();

    private final AtomicReference<@Nullable Look> next = new AtomicReference<>();

    /**
     * A look at all calls that is to come.
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

    /** As {@link #enter}, for a call that tidies up: closing waits for it. */
    boolean enterLast(CallEnding call) {
        last.add(call);
        calls.add(call);
        if (over.get()) {
            leave(call);
            return false;
        }
        return true;
    }

    /** A call is over. */
    void leave(CallEnding call) {
        calls.remove(call);
        if (last.remove(call)) {
            lock.lock();
            try {
                lastIsOver.signalAll();
            } finally {
                lock.unlock();
            }
        }
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
            if (next.compareAndSet(pending, new Look(wanted))) {
                Alarm.in(Duration.ofNanos(wanted - now), this::look);
                return;
            }
            pending = next.get();
        }
    }

    private void look() {
        next.set(null);
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
     * Ends the calls under way, once those that tidy up are over, and lets no other begin. True for
     * the first who closes.
     */
    boolean close() {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        for (CallEnding call : calls) {
            if (call.isTidyingUp()) {
                last.add(call);
            }
            if (!last.contains(call)) {
                call.end(EndReason.CLIENT_CLOSED);
            }
        }
        // One that left meanwhile may have been added after that.
        last.retainAll(calls);
        boolean allTidied = lastAreOver();
        over.set(true);
        if (!allTidied) {
            LOG.log(
                    Level.WARNING,
                    "The client was closed while a deployment was to be canceled, and did not wait"
                            + " any longer for the answer: look at it by its id");
            last.forEach(call -> call.end(EndReason.CLIENT_CLOSED));
        }
        return true;
    }

    private boolean lastAreOver() {
        long left = CallSettings.TIDYING_UP.toNanos();
        lock.lock();
        try {
            while (!last.isEmpty() && left > 0) {
                left = lastIsOver.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return last.isEmpty();
    }
}
