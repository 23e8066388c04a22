package io.github.doapps.client.internal.flow;

import io.github.doapps.client.internal.pipeline.CallEnding;
import io.github.doapps.client.internal.pipeline.CallPipeline;
import io.github.doapps.client.internal.pipeline.EndReason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Runs flows over a client's pipeline; closing the client ends them. */
public final class Flows {

    private final CallPipeline pipeline;

    /** Flows over a pipeline. */
    public Flows(CallPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Runs a flow on this thread.
     *
     * @param name what it is, for the text
     * @param flow the flow
     * @param <T> the result's type
     * @return its result
     * @throws IllegalStateException if the client is closed
     */
    public <T> T here(String name, Function<Lane, CompletableFuture<T>> flow) {
        CallEnding ending = new CallEnding();
        pipeline.enter(ending, name);
        try {
            return flow.apply(new CallerLane(pipeline, ending)).join();
        } catch (CompletionException failed) {
            throw unwrapped(name, failed);
        } finally {
            pipeline.leave(ending);
        }
    }

    private static RuntimeException unwrapped(String name, CompletionException failed) {
        Throwable cause = told(name, failed);
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException thrown ? thrown : failed;
    }

    /** A flow that had done something when it was ended says so itself. */
    private static Throwable told(String name, Throwable failure) {
        Throwable bare = Either.bare(failure);
        return bare instanceof FlowEndedException ended ? ended.forUser(name) : bare;
    }

    /**
     * Runs a flow on no thread.
     *
     * @param name what it is, for the text
     * @param flow the flow
     * @param <T> the result's type
     * @return its result to come; completing it from outside ends the flow
     */
    public <T> CompletableFuture<T> elsewhere(
            String name, Function<Lane, CompletableFuture<T>> flow) {
        CompletableFuture<T> result = pipeline.future();
        CallEnding ending = new CallEnding();
        try {
            pipeline.enter(ending, name);
        } catch (IllegalStateException closed) {
            result.completeExceptionally(closed);
            return result;
        }
        CompletableFuture<T> hooked =
                result.whenComplete((value, failure) -> ending.end(EndReason.CANCELED));
        hooked.exceptionally(failure -> null);
        CompletableFuture<Void> told =
                started(flow, new FreeLane(pipeline, ending))
                        .handle(
                                (value, failure) -> {
                                    pipeline.leave(ending);
                                    if (failure == null) {
                                        result.complete(value);
                                    } else {
                                        result.completeExceptionally(told(name, failure));
                                    }
                                    return null;
                                });
        told.exceptionally(impossible -> null);
        return result;
    }

    private static <T> CompletableFuture<T> started(
            Function<Lane, CompletableFuture<T>> flow, Lane lane) {
        try {
            return flow.apply(lane);
        } catch (Throwable refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }
}
