package io.github.doapps.client.internal.flow;

import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.CallEnding;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.EndReason;
import io.github.doapps.client.internal.wire.ResponseHead;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where one flow runs. What it starts is over when its future completes, so a flow is the same for
 * a caller who waits and for one who does not. For one flow, whose steps come one after another.
 */
public interface Lane {

    /**
     * Makes a call, unless the flow was ended.
     *
     * @param call gives the call
     * @param settings what holds for it
     * @param answered told of the head of each answer
     * @param <R> the result's type
     * @return the result, or what the call throws, or {@link FlowEndedException}
     */
    <R> CompletableFuture<R> call(
            Supplier<Call<R>> call, CallSettings settings, Consumer<ResponseHead> answered);

    /**
     * Makes a call, unless the flow was ended.
     *
     * @param call gives the call
     * @param settings what holds for it
     * @param <R> the result's type
     * @return the result, or what the call throws, or {@link FlowEndedException}
     */
    default <R> CompletableFuture<R> call(Supplier<Call<R>> call, CallSettings settings) {
        return call(call, settings, head -> {});
    }

    /**
     * Makes a call, unless the flow was ended, whose answer may still come for a while after the
     * flow is: it tells what there is to tidy up. Closing the client ends it at once.
     *
     * @param call gives the call
     * @param settings what holds for it
     * @param grace how long it goes on after the flow's end
     * @param <R> the result's type
     * @return the result, or what the call throws, or {@link FlowEndedException} if it did not
     *     begin
     */
    <R> CompletableFuture<R> outlastingCall(
            Supplier<Call<R>> call, CallSettings settings, Duration grace);

    /**
     * Makes a call even if the flow was ended, or its thread interrupted: for tidying up. Closing
     * the client waits for it.
     *
     * @param call gives the call
     * @param settings what holds for it
     * @param <R> the result's type
     * @return the result, or what the call throws
     */
    <R> CompletableFuture<R> lastCall(Supplier<Call<R>> call, CallSettings settings);

    /** Says that the flow makes a last call if it is ended: closing the client waits for that. */
    void willTidyUp();

    /**
     * Waits.
     *
     * @param wait how long; nothing if it is zero or less
     * @return completes when the time is over, or fails with {@link FlowEndedException}
     */
    CompletableFuture<Void> pause(Duration wait);

    /**
     * Does something that blocks and is no call, unless the flow was ended.
     *
     * @param work does it, and is given what it is aborted by
     * @param <R> the result's type
     * @return the result, or what the work throws, or {@link FlowEndedException} if it did not
     *     begin
     */
    <R> CompletableFuture<R> work(Function<CallEnding, R> work);

    /**
     * Waits until something comes, but not forever.
     *
     * @param atMost how long; not at all if it is zero or less
     * @param sooner what may come sooner
     * @return completes when either is there, or fails with {@link FlowEndedException}
     */
    CompletableFuture<Void> pause(Duration atMost, CompletableFuture<?> sooner);

    /** Why the flow is to end, or null if nobody has asked for it. */
    @Nullable EndReason endReason();

    /** Why the flow is to end after a step of it failed so, or null if nobody has asked for it. */
    default @Nullable EndReason endReason(Throwable failure) {
        return failure instanceof FlowEndedException ended ? ended.reason() : endReason();
    }
}
