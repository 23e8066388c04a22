package io.github.doapps.verification.once;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.verification.once.Disturbance.What;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Makes a call, and waits for its end, while another thread may end it. */
final class Caller {

    private static final long PATIENCE_SECONDS = 30;
    private static final String THREADS = "bad-day";

    private final Day day;
    private final CompletableFuture<Thread> thread = new CompletableFuture<>();
    private final CompletableFuture<CompletableFuture<Deployment>> future =
            new CompletableFuture<>();
    private final CompletableFuture<Day> begun = new CompletableFuture<>();
    private boolean interrupted;

    Caller(Day day) {
        this.day = day;
    }

    /** How a call ended, one of the two. */
    record Result(@Nullable Deployment deployment, @Nullable Throwable thrown) {}

    /**
     * Makes the call.
     *
     * @param platform the client
     * @param disturbing what another thread does at some moment
     */
    Result call(AppPlatformClient platform, Runnable disturbing) throws InterruptedException {
        Thread disturber = new Thread(() -> disturb(disturbing), THREADS);
        if (day.disturbance.what() != What.CLOSE) {
            begun.complete(day);
        } // else a closed client might refuse the call, which would not have begun then
        disturber.start();
        Result result = day.async ? async(platform) : sync(platform);
        interrupted = joined(disturber);
        return result;
    }

    private Result sync(AppPlatformClient platform) {
        thread.complete(Thread.currentThread());
        try {
            return new Result(day.operation.call(platform.apps()), null);
        } catch (RuntimeException thrown) {
            return new Result(null, thrown);
        }
    }

    private Result async(AppPlatformClient platform) throws InterruptedException {
        CompletableFuture<Deployment> result = day.operation.call(platform.appsAsync());
        future.complete(result);
        try {
            return new Result(result.get(PATIENCE_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException failed) {
            return new Result(null, failed.getCause());
        } catch (RuntimeException canceled) {
            return new Result(null, canceled);
        } catch (TimeoutException stuck) {
            throw new AssertionError("no end; the threads are at " + Threads.stacks(), stuck);
        }
    }

    /** Runs an async call on a thread that can be interrupted. */
    void execute(Runnable work) {
        Thread made = new Thread(work, THREADS);
        made.setDaemon(true);
        thread.complete(made);
        made.start();
    }

    /** The call has begun: a client that is closed from now on no longer refuses it. */
    void begin() {
        begun.complete(day);
    }

    void interrupt() {
        thread.join().interrupt();
    }

    void cancel() {
        future.join().cancel(true);
    }

    /** Whether the thread that waited for the end was interrupted by then; its flag is cleared. */
    boolean interrupted() {
        return interrupted;
    }

    private void disturb(Runnable disturbing) {
        if (!day.disturbance.isAtAnyMoment()) {
            return;
        }
        begun.join();
        long until = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(day.disturbance.number());
        for (long left = 1; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        disturbing.run();
    }

    private static boolean joined(Thread disturber) {
        boolean interrupted = Thread.interrupted();
        while (disturber.isAlive()) {
            try {
                disturber.join();
            } catch (InterruptedException late) {
                interrupted = true;
            }
        }
        return Thread.interrupted() || interrupted;
    }
}
