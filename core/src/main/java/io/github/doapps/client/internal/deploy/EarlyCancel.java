package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.deploy.CancelAttempt;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of the request to cancel a deployment whose wait ends before it.
 *
 * @param attempt what the server said
 * @param seen the deployment as it is now, where it is known
 */
record EarlyCancel(CancelAttempt attempt, @Nullable Deployment seen) {

    static final EarlyCancel NOT_ASKED = new EarlyCancel(CancelAttempt.notAsked(), null);

    private static final EarlyCancel NOT_OURS =
            new EarlyCancel(CancelAttempt.notAskedOfSuccessor(), null);

    /**
     * Asks when it is the flow's turn. If the flow was ended it asks at once: somebody waits for
     * the thread, or for the client to close. A successor that was followed is somebody else's.
     */
    static CompletableFuture<EarlyCancel> ask(
            Waiting waiting, Lane lane, Overtime overtime, WaitState state) {
        if (state.hasFollowed()) {
            return CompletableFuture.completedFuture(NOT_OURS);
        }
        return Either.after(
                lane.endReason() == null
                        ? overtime.inLine(
                                "the cancel", () -> request(overtime.settings(), lane, state))
                        : atOnce(waiting, lane, state),
                seen ->
                        CompletableFuture.completedFuture(
                                new EarlyCancel(CancelAttempt.agreed(), seen)),
                failure ->
                        failure instanceof FlowEndedException
                                ? CompletableFuture.failedFuture(failure)
                                : CompletableFuture.completedFuture(
                                        new EarlyCancel(CancelAttempt.failed(failure), null)));
    }

    private static CompletableFuture<Deployment> atOnce(
            Waiting waiting, Lane lane, WaitState state) {
        waiting.budget().madeAtOnce();
        return Either.after(
                request(waiting.within(CallSettings.TIDYING_UP), lane, state),
                CompletableFuture::completedFuture,
                failure -> {
                    if (failure instanceof AppPlatformException told) {
                        waiting.heedTheLimit(told);
                    }
                    return CompletableFuture.failedFuture(failure);
                });
    }

    private static CompletableFuture<Deployment> request(
            CallSettings settings, Lane lane, WaitState state) {
        return lane.lastCall(
                () ->
                        AppsCatalog.Deployments.CANCEL_DEPLOYMENT.on(
                                state.appId(), state.deploymentId()),
                settings);
    }

    /**
     * It with a look at what could not be canceled: it may have ended by itself.
     *
     * @param look looks
     */
    CompletableFuture<EarlyCancel> looking(
            Overtime overtime, Supplier<CompletableFuture<Deployment>> look) {
        return attempt.failure().isPresent()
                ? Either.after(
                        overtime.inLine("the look after the cancel", look),
                        now -> CompletableFuture.completedFuture(new EarlyCancel(attempt, now)),
                        unseen -> CompletableFuture.completedFuture(this))
                : CompletableFuture.completedFuture(this);
    }

    /** The end that the deployment had come to before the request. */
    Optional<Deployment> end() {
        try {
            return Optional.ofNullable(seen)
                    .filter(now -> now.phase().isTerminal())
                    .filter(
                            now ->
                                    !(attempt.isAgreed()
                                            && now.phase().equals(DeploymentPhase.CANCELED)));
        } catch (JsonException ofAnotherShape) {
            return Optional.empty();
        }
    }
}
