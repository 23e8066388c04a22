package io.github.doapps.client.internal.pipeline;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What closing a client waits for: what makes good an end that came before the close. */
final class TidyingUp {

    private final Set<CallEnding> calls = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition oneIsOver = lock.newCondition();

    /** Whether nobody waits any more. */
    private final AtomicBoolean over = new AtomicBoolean();

    /** Lets closing wait for a call. False if it does not wait any more. */
    boolean enter(CallEnding call) {
        calls.add(call);
        // Asked after adding: an end of the wait that is not seen here has seen the call.
        if (over.get()) {
            leave(call);
            return false;
        }
        return true;
    }

    /** A call is over; does nothing if it was not waited for. */
    void leave(CallEnding call) {
        if (calls.remove(call)) {
            lock.lock();
            try {
                oneIsOver.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    boolean contains(CallEnding call) {
        return calls.contains(call);
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** Forgets all calls but these. */
    void retain(Set<CallEnding> underWay) {
        calls.retainAll(underWay);
    }

    /**
     * Waits until all are over, and lets none enter after that. An interrupt ends the wait.
     *
     * @return those that are not over
     */
    Set<CallEnding> await(Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!calls.isEmpty() && left > 0) {
                left = oneIsOver.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        over.set(true);
        return Set.copyOf(calls);
    }
}
