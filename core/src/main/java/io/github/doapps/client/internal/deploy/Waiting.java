package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.CallReport;
import io.github.doapps.ErrorCode;
import io.github.doapps.client.CallClock;
import io.github.doapps.client.CallOptions;
import io.github.doapps.client.RetrySettings;
import io.github.doapps.client.internal.budget.PollBudget;
import io.github.doapps.client.internal.failure.Telling;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.logs.LogFlows;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.spi.JsonCodec;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;

/**
 * What all waits of a client share.
 *
 * @param settings what holds for a call
 * @param budget when to look
 * @param clock the time
 * @param jitter gives a number from 0, inclusive, to 1, exclusive
 * @param logs reads the logs of what failed
 * @param codec by which what was seen is kept small
 * @param telling tells listeners
 */
public record Waiting(
        CallSettings settings,
        PollBudget budget,
        CallClock clock,
        DoubleSupplier jitter,
        LogFlows logs,
        JsonCodec codec,
        Telling telling) {

    /** Looks once: a look that fails is tried again by the wait, at the wait's own pace. */
    CompletableFuture<Deployment> look(Lane lane, WaitState state, Duration remaining) {
        state.looks();
        return lane.call(
                        () ->
                                AppsCatalog.Deployments.GET_DEPLOYMENT.on(
                                        state.appId(), state.deploymentId()),
                        within(remaining)
                                .with(CallOptions.defaults().withRetry(RetrySettings.none())))
                .thenApply(Waiting::readable);
    }

    /**
     * Stands in line with all that wait.
     *
     * @param lane where the flow runs
     * @param remaining how long at most
     * @return true when it is this flow's turn, false if the time was over first
     */
    public CompletableFuture<Boolean> admitted(Lane lane, Duration remaining) {
        return admitted(lane, remaining, 1);
    }

    /**
     * Stands in line for several requests that are to be made one right after the other.
     *
     * @param lane where the flow runs
     * @param remaining how long at most
     * @param requests how many
     * @return true when it is this flow's turn, false if the time was over first
     */
    CompletableFuture<Boolean> admitted(Lane lane, Duration remaining, int requests) {
        return granted(lane, remaining, budget.turns(requests));
    }

    /**
     * Goes before all that stand in line, for what ends a flow.
     *
     * @param lane where the flow runs
     * @param remaining how long at most
     * @param requests how many that are to be made one right after the other
     * @return true when it is this flow's turn, false if the time was over first
     */
    CompletableFuture<Boolean> admittedFirst(Lane lane, Duration remaining, int requests) {
        return granted(lane, remaining, budget.firstTurns(requests));
    }

    private static CompletableFuture<Boolean> granted(
            Lane lane, Duration remaining, CompletableFuture<Void> turn) {
        return Either.after(
                lane.pause(remaining, turn),
                nothing -> CompletableFuture.completedFuture(!turn.cancel(false)),
                ended -> {
                    turn.cancel(false);
                    return CompletableFuture.failedFuture(ended);
                });
    }

    /**
     * Holds back all that wait where the server turned a call away at its rate limit.
     *
     * @param failure how the call failed
     * @return how long; empty if that was no limit, or one that does not say when it is over
     */
    Optional<Duration> heedTheLimit(AppPlatformException failure) {
        Optional<Duration> wait =
                failure.code() == ErrorCode.RATE_LIMITED
                        ? failure.report().flatMap(CallReport::comeBackIn)
                        : Optional.empty();
        wait.ifPresent(budget::hold);
        return wait;
    }

    /** The settings of a call that ends by then. */
    public CallSettings within(Duration remaining) {
        return settings.within(remaining);
    }

    /** The settings of a call of a flow that waits for the rate limit up to its deadline. */
    CallSettings within(Deadline flow) {
        return settings.within(flow);
    }

    /** A flow's deadline, or that of a call if less is left: for what must be done at the end. */
    Deadline atLeastOfACall(Deadline flow) {
        return flow.fits(settings.deadline()) ? flow : new Deadline(clock, settings.deadline());
    }

    /** A deployment with its phase, or it was no look. */
    public static Deployment readable(Deployment deployment) {
        Required.of(
                AppsCatalog.Deployments.GET_DEPLOYMENT,
                "the deployment's phase",
                deployment::phase);
        return deployment;
    }
}
