package io.github.doapps.client.internal.flow;

import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.CallEnding;
import io.github.doapps.client.internal.pipeline.CallPipeline;
import io.github.doapps.client.internal.pipeline.CallPipeline.Begun;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.EndReason;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a flow that holds a thread only while a call of it is in flight. */
final class FreeLane implements Lane {

    private final CallPipeline pipeline;
    private final CallEnding ending;

    /** Gives up what is under way when the flow is ended: the call in flight, or the timer. */
    private volatile Consumer<EndReason> current = nothing -> {};

    FreeLane(CallPipeline pipeline, CallEnding ending) {
        this.pipeline = pipeline;
        this.ending = ending;
        ending.whenAsked(reason -> current.accept(reason));
    }

    /** Lets the flow's end give up what is under way, at once if it has come already. */
    private void underWay(Consumer<EndReason> givingUp) {
        current = givingUp;
        EndReason end = endReason();
        if (end != null) {
            givingUp.accept(end);
        }
    }

    @Override
    public <R> CompletableFuture<R> call(
            Supplier<Call<R>> call, CallSettings settings, Consumer<ResponseHead> answered) {
        EndReason end = endReason();
        if (end != null) {
            return CompletableFuture.failedFuture(new FlowEndedException(end));
        }
        Begun<R> begun = pipeline.begin(call, settings, answered);
        underWay(begun.ending()::end);
        return begun.result();
    }

    @Override
    public <R> CompletableFuture<R> outlastingCall(
            Supplier<Call<R>> call, CallSettings settings, Duration grace) {
        EndReason end = endReason();
        if (end != null) {
            return CompletableFuture.failedFuture(new FlowEndedException(end));
        }
        Begun<R> begun = pipeline.begin(call, settings.tidyingUp(), head -> {});
        underWay(reason -> endLater(begun, reason, grace));
        return begun.result();
    }

    private void endLater(Begun<?> begun, EndReason reason, Duration grace) {
        if (reason == EndReason.CLIENT_CLOSED) {
            begun.ending().end(reason);
            return;
        }
        CompletableFuture<Void> timer = pipeline.clock().timer(grace);
        CompletableFuture<Void> over = timer.thenRun(() -> begun.ending().end(reason));
        over.exceptionally(stopped -> null);
        CompletableFuture<?> answered =
                begun.result().whenComplete((result, failure) -> timer.cancel(false));
        answered.exceptionally(failure -> null);
    }

    @Override
    public <R> CompletableFuture<R> lastCall(Supplier<Call<R>> call, CallSettings settings) {
        return pipeline.submit(call, settings.tidyingUp());
    }

    @Override
    public void willTidyUp() {
        ending.willTidyUp();
    }

    @Override
    public CompletableFuture<Void> pause(Duration wait) {
        EndReason end = endReason();
        if (end != null) {
            return CompletableFuture.failedFuture(new FlowEndedException(end));
        }
        if (wait.isNegative() || wait.isZero()) {
            return CompletableFuture.completedFuture(null);
        }
        return endable(pipeline.clock().timer(wait));
    }

    @Override
    public CompletableFuture<Void> pause(Duration atMost, CompletableFuture<?> sooner) {
        if (endReason() != null || sooner.isDone() || atMost.isNegative() || atMost.isZero()) {
            return pause(Duration.ZERO);
        }
        CompletableFuture<Void> timer = pipeline.clock().timer(atMost);
        CompletableFuture<Object> first = CompletableFuture.anyOf(timer, sooner);
        CompletableFuture<Object> stopped =
                first.whenComplete((over, ended) -> timer.cancel(false));
        stopped.exceptionally(ended -> null);
        return endable(first).thenApply(over -> null);
    }

    @Override
    public <R> CompletableFuture<R> work(Function<CallEnding, R> work) {
        CompletableFuture<R> result = new CompletableFuture<>();
        try {
            pipeline.ownThreads()
                    .execute(
                            () -> {
                                try {
                                    EndReason before = endReason();
                                    if (before != null) {
                                        throw new FlowEndedException(before);
                                    }
                                    result.complete(work.apply(ending));
                                } catch (Throwable failed) {
                                    result.completeExceptionally(failed);
                                }
                            });
        } catch (Throwable noThread) {
            result.completeExceptionally(noThread);
        }
        return result;
    }

    /** What is canceled by the flow's end fails as that, not as canceled. */
    private <R> CompletableFuture<R> endable(CompletableFuture<R> work) {
        underWay(reason -> work.cancel(false));
        CompletableFuture<R> result = new CompletableFuture<>();
        CompletableFuture<R> told =
                work.whenComplete(
                        (value, failure) -> {
                            EndReason end = work.isCancelled() ? endReason() : null;
                            if (end != null) {
                                result.completeExceptionally(new FlowEndedException(end));
                            } else if (failure != null) {
                                result.completeExceptionally(failure);
                            } else {
                                result.complete(value);
                            }
                        });
        told.exceptionally(failure -> null);
        return result;
    }

    @Override
    public @Nullable EndReason endReason() {
        return ending.reason();
    }
}
