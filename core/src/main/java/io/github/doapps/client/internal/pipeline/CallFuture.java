package io.github.doapps.client.internal.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A future whose time-outs complete it on a thread of their own. The JDK's complete it on its timer
 * thread, where a stage that blocks would hold up every other timer of the JVM, and so the deadline
 * of every call. Futures that are derived from it are of its kind.
 */
final class CallFuture<T> extends CompletableFuture<T> {

    private final Executor ownThreads;

    CallFuture(Executor ownThreads) {
        this.ownThreads = ownThreads;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallFuture<>(ownThreads);
    }

    @Override
    public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
        return after(timeout, unit, () -> completeExceptionally(new TimeoutException()));
    }

    @Override
    public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
        return after(timeout, unit, () -> complete(value));
    }

    private CompletableFuture<T> after(long timeout, TimeUnit unit, Runnable completion) {
        Duration time = Duration.ofNanos(unit.toNanos(timeout));
        if (isDone()) {
            return this;
        }
        Alarm alarm = Alarm.in(time, () -> ownThreads.execute(completion));
        CompletableFuture<T> hooked = whenComplete((result, failure) -> alarm.stop());
        hooked.exceptionally(failure -> null);
        return this;
    }
}
