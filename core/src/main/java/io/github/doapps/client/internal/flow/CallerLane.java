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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a flow on its caller's thread: what it gives is complete already. */
final class CallerLane implements Lane {

    private final CallPipeline pipeline;
    private final CallEnding ending;

    CallerLane(CallPipeline pipeline, CallEnding ending) {
        this.pipeline = pipeline;
        this.ending = ending;
    }

    @Override
    public <R> CompletableFuture<R> call(
            Supplier<Call<R>> call, CallSettings settings, Consumer<ResponseHead> answered) {
        EndReason end = endReason();
        return end == null
                ? done(() -> pipeline.execute(call.get(), settings, answered))
                : CompletableFuture.failedFuture(new FlowEndedException(end));
    }

    /** On another thread, since an interrupt of this one ends the calls that it makes. */
    @Override
    public <R> CompletableFuture<R> outlastingCall(
            Supplier<Call<R>> call, CallSettings settings, Duration grace) {
        EndReason end = endReason();
        if (end != null) {
            return CompletableFuture.failedFuture(new FlowEndedException(end));
        }
        Begun<R> begun = pipeline.beginOnOwnThread(call, settings.tidyingUp());
        ending.whenAsked(
                reason -> {
                    if (reason == EndReason.CLIENT_CLOSED) {
                        begun.ending().end(reason);
                    }
                });
        return awaited(begun, grace);
    }

    private <R> CompletableFuture<R> awaited(Begun<R> begun, Duration grace) {
        CompletableFuture<Object> over = begun.result().handle((result, failure) -> begun);
        try {
            over.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            // From now on closing the client waits for this flow.
            ending.end(EndReason.INTERRUPTED);
            try {
                pipeline.clock().sleep(grace, over);
            } catch (InterruptedException again) {
                // Whoever insists does not wait.
            }
            begun.ending().end(EndReason.INTERRUPTED);
            over.join();
            Thread.currentThread().interrupt();
        }
        return begun.result();
    }

    @Override
    public <R> CompletableFuture<R> lastCall(Supplier<Call<R>> call, CallSettings settings) {
        boolean interrupted = Thread.interrupted();
        try {
            return done(() -> pipeline.execute(call.get(), settings.tidyingUp()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void willTidyUp() {
        ending.willTidyUp();
    }

    @Override
    public CompletableFuture<Void> pause(Duration wait) {
        return pauseUntil(wait, ending.stage());
    }

    @Override
    public CompletableFuture<Void> pause(Duration atMost, CompletableFuture<?> sooner) {
        return sooner.isDone()
                ? pause(Duration.ZERO)
                : pauseUntil(
                        atMost,
                        CompletableFuture.anyOf(ending.stage().toCompletableFuture(), sooner));
    }

    private CompletableFuture<Void> pauseUntil(Duration wait, CompletionStage<?> end) {
        return done(
                () -> {
                    sleep(wait, end);
                    EndReason asked = endReason();
                    if (asked != null) {
                        throw new FlowEndedException(asked);
                    }
                    return null;
                });
    }

    @Override
    public <R> CompletableFuture<R> work(Function<CallEnding, R> work) {
        return done(
                () -> {
                    EndReason before = endReason();
                    if (before != null) {
                        throw new FlowEndedException(before);
                    }
                    return work.apply(ending);
                });
    }

    private void sleep(Duration wait, CompletionStage<?> end) {
        if (wait.isNegative() || wait.isZero()) {
            return;
        }
        try {
            pipeline.clock().sleep(wait, end);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @Nullable EndReason endReason() {
        EndReason asked = ending.reason();
        if (asked != null) {
            return asked;
        }
        return Thread.currentThread().isInterrupted() ? EndReason.INTERRUPTED : null;
    }

    private static <R> CompletableFuture<R> done(Supplier<? extends @Nullable R> work) {
        CompletableFuture<R> result = new CompletableFuture<>();
        try {
            result.complete(work.get());
        } catch (Throwable thrown) {
            // Errors too: they are rethrown where the flow ends.
            result.completeExceptionally(thrown);
        }
        return result;
    }
}
