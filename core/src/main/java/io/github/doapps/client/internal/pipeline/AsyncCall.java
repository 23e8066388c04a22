package io.github.doapps.client.internal.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call that its caller does not wait for. It is made once, by whoever comes first: the executor
 * that it was given to, or, if it is ended while it waits there, a thread of its own, on which it
 * ends at once.
 */
final class AsyncCall<R> implements Runnable {

    private final CallFuture<R> future;

    /** Emptied by whoever makes the call, so that an executor's queue keeps nothing of it. */
    private final AtomicReference<@Nullable CallRun<R>> waiting;

    private final Function<CallRun<R>, R> pipeline;

    private AsyncCall(CallRun<R> run, Function<CallRun<R>, R> pipeline, Executor ownThreads) {
        this.future = new CallFuture<>(ownThreads);
        this.waiting = new AtomicReference<>(run);
        this.pipeline = pipeline;
    }

    /**
     * Starts a call.
     *
     * @param run the call
     * @param pipeline makes it, and tells of its end
     * @param executor where it is made
     * @param ownThreads where a call is ended that the executor has not begun with
     * @return its result; completing it in whatever way ends the call
     */
    static <R> CompletableFuture<R> start(
            CallRun<R> run,
            Function<CallRun<R>, R> pipeline,
            Executor executor,
            Executor ownThreads) {
        AsyncCall<R> call = new AsyncCall<>(run, pipeline, ownThreads);
        CallEnding ending = run.ending();
        ending.whenAsked(reason -> call.endWaiting(ownThreads));
        run.waitForThread();
        // Hooked to the very future that the caller gets: what is done to one that is derived from
        // it never comes here. When the call completes it itself, there is nothing left to end.
        CompletableFuture<R> hooked =
                call.future.whenComplete((result, failure) -> ending.end(EndReason.CANCELED));
        hooked.exceptionally(failure -> null);
        try {
            executor.execute(call);
        } catch (Throwable rejected) {
            call.reject(rejected);
        }
        return call.future;
    }

    @Override
    public void run() {
        complete(pipeline);
    }

    private void reject(Throwable thrown) {
        complete(
                run -> {
                    run.reject(thrown);
                    return pipeline.apply(run);
                });
    }

    private void endWaiting(Executor ownThreads) {
        if (waiting.get() == null) {
            return;
        }
        try {
            // Not here: this may be the JDK's timer, and listeners are told of the call's end.
            ownThreads.execute(this);
        } catch (Throwable noThread) {
            run();
        }
    }

    private void complete(Function<CallRun<R>, R> maker) {
        CallRun<R> run = waiting.getAndSet(null);
        if (run == null) {
            return;
        }
        run.begin();
        R result;
        try {
            result = maker.apply(run);
        } catch (Throwable failure) {
            // Errors too: nobody else would ever hear of them.
            future.completeExceptionally(failure);
            return;
        }
        future.complete(result);
    }
}
