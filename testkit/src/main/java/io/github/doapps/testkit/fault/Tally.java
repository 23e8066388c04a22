package io.github.doapps.testkit.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a server has seen and done, and the waits for it. Safe for use by any number of threads. */
final class Tally {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<ReceivedRequest> requests = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private int accepted;
    private int begun;
    private int acted;

    int accept() {
        return change(() -> ++accepted);
    }

    void begin() {
        change(() -> ++begun);
    }

    /** Both in one step: no one sees a request that was acted on before it was received. */
    void receive(ReceivedRequest request, boolean acts) {
        change(
                () -> {
                    requests.add(request);
                    acted += acts ? 1 : 0;
                    return acted;
                });
    }

    void act() {
        change(() -> ++acted);
    }

    void fail(Throwable failure) {
        change(() -> failures.add(failure));
    }

    int accepted() {
        return read(() -> accepted);
    }

    int begun() {
        return read(() -> begun);
    }

    int acted() {
        return read(() -> acted);
    }

    List<ReceivedRequest> requests() {
        return read(() -> List.copyOf(requests));
    }

    List<Throwable> failures() {
        return read(() -> List.copyOf(failures));
    }

    /** Changes something that a wait may be for, and tells those who wait. */
    <T> T change(Supplier<T> change) {
        lock.lock();
        try {
            T result = change.get();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    <T> T read(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a count that only grows; more than expected is as wrong as less. */
    void awaitGrown(String what, IntSupplier count, int expected) {
        await(() -> count.getAsInt() >= expected);
        check(what, count, expected);
    }

    /** Waits for a count that grows and shrinks. */
    void awaitExactly(String what, IntSupplier count, int expected) {
        await(() -> count.getAsInt() == expected);
        check(what, count, expected);
    }

    /** Waits until something is so, or for as long as a test has patience. */
    boolean await(BooleanSupplier so) {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!so.getAsBoolean() && failures.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return so.getAsBoolean();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted in a wait for the server", interrupt);
        } finally {
            lock.unlock();
        }
    }

    private void check(String what, IntSupplier count, int expected) {
        lock.lock();
        try {
            int found = count.getAsInt();
            if (found != expected) {
                throw new AssertionError(
                        what + ": " + found + " instead of " + expected + ", " + summary(),
                        first());
            }
        } finally {
            lock.unlock();
        }
    }

    private String summary() {
        return "with accepted "
                + accepted
                + ", begun "
                + begun
                + ", received "
                + requests
                + ", acted "
                + acted
                + (failures.isEmpty() ? "" : ", and a thread of the server died");
    }

    private @Nullable Throwable first() {
        return failures.isEmpty() ? null : failures.get(0);
    }
}
