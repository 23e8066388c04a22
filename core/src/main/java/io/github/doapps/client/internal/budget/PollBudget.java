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
import org.jspecify.annotations.Nullable;

/**
 * The line in which the waits of a client stand for their looks, and what creates deployments for
 * its calls, first come first served, so that they leave a fifth of every limit to other calls.
 * What ends a flow goes before all of them, in a line of its own. Whose turn it is, is decided when
 * the time has come, by what is known then; who leaves the line holds up nobody. Safe for use by
 * any number of threads.
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
    private final Map<Long, CompletableFuture<Void>> ahead = new LinkedHashMap<>();
    private final Allowance allowance;
    private long turns;
    private long heldUntil;
    private @Nullable CompletableFuture<Void> timer;

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
        return turns(requests, line);
    }

    /**
     * Goes before all that stand in line, for what ends a flow. Those that do so are served in
     * their order, as fast as the limit of a minute allows.
     *
     * @param requests how many
     * @return completes when all of them may be made; canceling it gives the place up
     */
    public CompletableFuture<Void> firstTurns(int requests) {
        return turns(requests, ahead);
    }

    private CompletableFuture<Void> turns(int requests, Map<Long, CompletableFuture<Void>> places) {
        CompletableFuture<Void> last = new CompletableFuture<>();
        CompletableFuture<Void> ofAnother = null;
        long end;
        lock.lock();
        try {
            for (int i = 1; i < requests; i++) {
                places.put(++turns, new CompletableFuture<>());
            }
            end = ++turns;
            places.put(end, last);
            if (places == ahead) {
                // It may be for a look, which is later.
                ofAnother = timer;
                timer = null;
            }
        } finally {
            lock.unlock();
        }
        if (ofAnother != null) {
            ofAnother.cancel(false);
        }
        CompletableFuture<Void> left =
                last.whenComplete((granted, canceled) -> leave(end - requests + 1, end));
        left.exceptionally(canceled -> null);
        serve();
        return last;
    }

    /** Counts a request that did not wait for a turn. */
    public void madeAtOnce() {
        lock.lock();
        try {
            allowance.takeFirst();
        } finally {
            lock.unlock();
        }
    }

    private void leave(long first, long last) {
        lock.lock();
        try {
            for (long number = first; number <= last; number++) {
                line.remove(number);
                ahead.remove(number);
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
                if (timer != null || (ahead.isEmpty() && line.isEmpty())) {
                    return;
                }
                long now = clock.nanoTime();
                long wait = Math.max(heldUntil - now, nanosToNext(now));
                if (wait <= 0) {
                    next = taken(now);
                } else {
                    CompletableFuture<Void> until = clock.timer(Duration.ofNanos(wait));
                    // One that is over already is no reason to go deeper into the stack.
                    pending = until.isDone() ? null : until;
                    timer = pending;
                }
            } finally {
                lock.unlock();
            }
            if (next != null) {
                next.complete(null);
            }
            if (pending != null) {
                CompletableFuture<Void> over = pending;
                CompletableFuture<Void> served = over.thenRun(() -> comeBack(over));
                served.exceptionally(given -> null);
            }
        }
    }

    private long nanosToNext(long now) {
        return ahead.isEmpty()
                ? allowance.nanosToNext(now, stated.get())
                : allowance.nanosToFirst(now, stated.get());
    }

    private CompletableFuture<Void> taken(long now) {
        boolean isFirst = !ahead.isEmpty();
        if (isFirst) {
            allowance.takeFirst();
        } else {
            allowance.take(now);
        }
        Iterator<CompletableFuture<Void>> places = (isFirst ? ahead : line).values().iterator();
        CompletableFuture<Void> next = places.next();
        places.remove();
        return next;
    }

    private void comeBack(CompletableFuture<Void> over) {
        lock.lock();
        try {
            if (timer != over) {
                return;
            }
            timer = null;
        } finally {
            lock.unlock();
        }
        serve();
    }
}
