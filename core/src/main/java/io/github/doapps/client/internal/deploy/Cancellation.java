package io.github.doapps.client.internal.deploy;

import io.github.doapps.ApiException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.WaitOptions;
import java.util.concurrent.CompletableFuture;

/** Cancels a deployment and waits until it has ended, one way or another. */
final class Cancellation {

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final String deploymentId;
    private final WaitOptions options = WaitOptions.defaults();
    private final Deadline deadline;

    Cancellation(Waiting waiting, Lane lane, String appId, String deploymentId) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.deploymentId = deploymentId;
        this.deadline = new Deadline(waiting.clock(), options.deadline());
    }

    CompletableFuture<DeploymentOutcome> run() {
        return Either.after(
                new LimitedCalls(waiting, lane, "cancel", deadline)
                        .first(
                                1,
                                () ->
                                        lane.call(
                                                () ->
                                                        AppsCatalog.Deployments.CANCEL_DEPLOYMENT
                                                                .on(appId, deploymentId),
                                                waiting.within(deadline))),
                canceled -> await().runFrom(canceled),
                failure ->
                        failure instanceof ApiException refused
                                ? ifItHasEnded(refused)
                                : CompletableFuture.failedFuture(failure));
    }

    /** What has ended cannot be canceled, and need not be. */
    private CompletableFuture<DeploymentOutcome> ifItHasEnded(ApiException refused) {
        return Either.after(
                new Overtime(waiting, lane)
                        .inLine(
                                "the look at what was not canceled",
                                () ->
                                        waiting.look(
                                                lane,
                                                WaitState.of(appId, deploymentId),
                                                Overtime.OF_A_CALL)),
                deployment ->
                        deployment.phase().isTerminal()
                                ? await().runFrom(deployment)
                                : CompletableFuture.failedFuture(refused),
                failure -> CompletableFuture.failedFuture(refused));
    }

    private DeploymentWait await() {
        return new DeploymentWait(
                waiting, lane, WaitState.of(appId, deploymentId), options, deadline);
    }
}
