package io.github.doapps.client.internal.budget;

import io.github.doapps.RateLimit;
import io.github.doapps.client.CallClock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The line in which the waits of a client stand for their looks, and what creates deployments for
 * its calls, first come first served, so that they leave a fifth of every limit to other calls.
 * Whose turn it is, is decided when the time has come, by what is known then; who leaves the line
 * holds up nobody. Safe for use by any number of threads.
 */
public final class PollBudget {

    /** DigitalOcean's API reference, "Rate Limit": 250 requests a minute, 5,000 an hour. */
    public static final int REQUESTS_PER_MINUTE = 250;

    /** No limit of the API is counted over more than an hour. */
    private static final Duration LONGEST_HOLD = Duration.ofHours(1);

    private final CallClock clock;
    private final Supplier<Optional<RateLimit>> stated;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, CompletableFuture<Void>> line = new LinkedHashMap<>();
    private final Allowance allowance;
    private long turns;
    private long heldUntil;
    private boolean timing;

    /**
     * A budget of which nothing is spent.
     *
     * @param clock the time
     * @param stated the rate limit that the last answer stated
     * @param requestsPerMinute how many requests the server allows in a minute
     */
    public PollBudget(
            CallClock clock, Supplier<Optional<RateLimit>> stated, int requestsPerMinute) {
        this.clock = clock;
        this.stated = stated;
        long now = clock.nanoTime();
        this.allowance = new Allowance(requestsPerMinute, now);
        this.heldUntil = now;
    }

    /**
     * Stands in line for a look.
     *
     * @return completes when the look may be made; canceling it leaves the line
     */
    public CompletableFuture<Void> turn() {
        return turns(1);
    }

    /**
     * Stands in line for several requests that are to be made one right after the other.
     *
     * @param requests how many
     * @return completes when all of them may be made; canceling it leaves the line
     */
    public CompletableFuture<Void> turns(int requests) {
        CompletableFuture<Void> last = new CompletableFuture<>();
        long end;
        lock.lock();
        try {
            for (int i = 1; i < requests; i++) {
                line.put(++turns, new CompletableFuture<>());
            }
            end = ++turns;
            line.put(end, last);
        } finally {
            lock.unlock();
        }
        CompletableFuture<Void> left =
                last.whenComplete((granted, canceled) -> leave(end - requests + 1, end));
        left.exceptionally(canceled -> null);
        serve();
        return last;
    }

    private void leave(long first, long last) {
        lock.lock();
        try {
            for (long number = first; number <= last; number++) {
                line.remove(number);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets nobody look before a time is over: the server asked to come back then.
     *
     * @param wait how long from now; an hour at most
     */
    public void hold(Duration wait) {
        long nanos = (wait.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : wait).toNanos();
        lock.lock();
        try {
            long until = clock.nanoTime() + nanos;
            heldUntil = until - heldUntil > 0 ? until : heldUntil;
        } finally {
            lock.unlock();
        }
    }

    /** Serves whose turn it is, and comes back for the next one. */
    private void serve() {
        while (true) {
            CompletableFuture<Void> next = null;
            CompletableFuture<Void> pending = null;
            lock.lock();
            try {
                if (timing || line.isEmpty()) {
                    return;
                }
                long now = clock.nanoTime();
                long wait = Math.max(heldUntil - now, allowance.nanosToNext(now, stated.get()));
                if (wait <= 0) {
                    allowance.take(now);
                    Iterator<CompletableFuture<Void>> first = line.values().iterator();
                    next = first.next();
                    first.remove();
                } else {
                    CompletableFuture<Void> timer = clock.timer(Duration.ofNanos(wait));
                    timing = !timer.isDone();
                    pending = timing ? timer : null;
                }
            } finally {
                lock.unlock();
            }
            if (next != null) {
                next.complete(null);
            }
            if (pending != null) {
                CompletableFuture<Void> served = pending.thenRun(this::comeBack);
                served.exceptionally(thrown -> null);
                return;
            }
        }
    }

    private void comeBack() {
        lock.lock();
        try {
            timing = false;
        } finally {
            lock.unlock();
        }
        serve();
    }
}
