package io.github.doapps.testkit.tck;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Work on a thread of its own, whose end is waited for with a bound. */
final class Background<T> {

    /** What the names of all these threads start with. */
    static final String THREAD_PREFIX = "tck-";

    /** So many looks in a row that show the same stack are taken for rest. */
    private static final int LOOKS_AT_REST = 8;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Patience patience;
    private final Thread thread;

    Background(String name, Patience patience, Callable<T> work) {
        this.patience = patience;
        thread = new Thread(() -> run(work), THREAD_PREFIX + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Callable<T> work) {
        try {
            result.complete(work.call());
        } catch (Throwable failure) {
            result.completeExceptionally(failure);
        }
    }

    /** What came of it; what it threw is thrown as it is. */
    T await(long seconds, String what) throws Exception {
        Duration bound = patience.of(seconds);
        try {
            return result.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            patience.ranOut();
            AssertionError stuck =
                    new AssertionError(
                            what
                                    + " did not end within "
                                    + bound.toSeconds()
                                    + " seconds. Its thread stands where the stack trace says.");
            stuck.setStackTrace(thread.getStackTrace());
            throw stuck;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception exception) {
                throw exception;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed;
        }
    }

    Patience patience() {
        return patience;
    }

    boolean isDone() {
        return result.isDone();
    }

    void interrupt() {
        thread.interrupt();
    }

    /**
     * Waits until the thread stands still, wherever its library waits. On a machine so busy that it
     * merely got no turn, the test goes on too early, and tries less than it means to.
     */
    void awaitAtRest() {
        StackTraceElement[] last = {};
        int same = 0;
        while (same < LOOKS_AT_REST && !isDone()) {
            StackTraceElement[] now = thread.getStackTrace();
            same = now.length > 0 && Arrays.equals(now, last) ? same + 1 : 0;
            last = now;
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Looks until something is so, or the bound is reached. */
    static boolean becomes(BooleanSupplier wanted, long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return wanted.getAsBoolean();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
        return true;
    }
}
