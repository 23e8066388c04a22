package io.github.doapps.client.internal.deploy;

import io.github.doapps.DeadlineExceededException;
import io.github.doapps.RateLimitedException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.flow.Loop;
import io.github.doapps.client.internal.pipeline.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Calls of a flow that heed the rate limit up to the flow's deadline. All of them are made again
 * where the server turned one away at the limit, as nothing was done then: when the limit is over,
 * but never at once, whatever the server asks for. For one flow.
 */
final class LimitedCalls {

    private final Waiting waiting;
    private final Lane lane;
    private final String flow;
    private final Deadline deadline;
    private final PollPace pace;

    /**
     * Calls of a flow.
     *
     * @param flow the flow's name, for texts
     * @param deadline the flow's
     */
    LimitedCalls(Waiting waiting, Lane lane, String flow, Deadline deadline) {
        this.waiting = waiting;
        this.lane = lane;
        this.flow = flow;
        this.deadline = deadline;
        this.pace = new PollPace(waiting.jitter());
    }

    /**
     * Makes calls when it is the flow's turn, so that hundreds that begin at once slow down instead
     * of failing.
     *
     * @param requests how many requests they take
     * @param calls makes them, one right after the other
     */
    <T> CompletableFuture<T> inLine(int requests, Supplier<CompletableFuture<T>> calls) {
        return Loop.until(
                () ->
                        waiting.admitted(lane, deadline.remaining(), requests)
                                .thenCompose(turn -> turn ? made(calls) : tooLate()));
    }

    /**
     * Makes calls that belong to the end of what was begun, before all that stand in line.
     *
     * @param requests how many requests they take
     * @param calls makes them, one right after the other
     */
    <T> CompletableFuture<T> first(int requests, Supplier<CompletableFuture<T>> calls) {
        return Loop.until(
                () ->
                        waiting.admittedFirst(lane, deadline.remaining(), requests)
                                .thenCompose(turn -> turn ? made(calls) : tooLate()));
    }

    /**
     * Makes calls without a turn, as somebody waits for them like for a call alone; those that are
     * turned away are made again before all that stand in line.
     *
     * @param requests how many requests they take
     * @param calls makes them, one right after the other
     */
    <T> CompletableFuture<T> atOnce(int requests, Supplier<CompletableFuture<T>> calls) {
        return made(calls)
                .thenCompose(
                        result ->
                                result.map(CompletableFuture::completedFuture)
                                        .orElseGet(() -> first(requests, calls)));
    }

    private <T> CompletableFuture<Optional<T>> made(Supplier<CompletableFuture<T>> calls) {
        return Either.after(
                calls.get(),
                result -> CompletableFuture.completedFuture(Optional.of(result)),
                this::again);
    }

    private <T> CompletableFuture<Optional<T>> again(Throwable failure) {
        Optional<Duration> wait =
                failure instanceof RateLimitedException limited
                        ? waiting.heedTheLimit(limited)
                        : Optional.empty();
        Duration own = pace.next();
        return wait.filter(asked -> deadline.fits(asked) && deadline.fits(own)).isPresent()
                ? lane.pause(own).thenApply(paused -> Optional.empty())
                : CompletableFuture.failedFuture(failure);
    }

    private <T> CompletableFuture<Optional<T>> tooLate() {
        return CompletableFuture.failedFuture(
                new DeadlineExceededException(
                        flow
                                + " ended: the deadline of "
                                + deadline.length().toSeconds()
                                + " s passed before it was its turn to make its calls, as the"
                                + " client's others use up what the rate limit allows. Nothing"
                                + " was done on the server. Call it again with a longer deadline,"
                                + " or begin fewer at once.",
                        null,
                        null));
    }
}
