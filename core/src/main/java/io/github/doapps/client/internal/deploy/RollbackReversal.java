package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.deploy.Sought.Reading;
import io.github.doapps.client.internal.deploy.Sought.Sign;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import java.util.concurrent.CompletableFuture;

/** Reverts the rollback that pins an app, once. */
final class RollbackReversal {

    /** The list before, and the creation. */
    private static final int REQUESTS = 2;

    private static final String PIN_UNREAD =
            "Look at pinnedDeployment() of apps().get(appId): if it is there, it was not reverted.";

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;

    RollbackReversal(Waiting waiting, Lane lane, String appId) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
    }

    /** Reverts it, and waits for the deployment that it makes. */
    CompletableFuture<DeploymentOutcome> run(WaitOptions options) {
        Deadline deadline = new Deadline(waiting.clock(), options.deadline());
        String flow = "revertRollback";
        return new LimitedCalls(waiting, lane, flow, deadline)
                .inLine(REQUESTS, () -> create(flow, deadline, options.cancelsOnEarlyEnd()))
                .thenCompose(
                        created ->
                                new DeploymentWait(
                                                waiting,
                                                lane,
                                                WaitState.launched(appId, created.id(), false),
                                                options,
                                                deadline)
                                        .runFrom(created));
    }

    /** Reverts it as a part of another flow. */
    CompletableFuture<Deployment> goOn(String flow, Deadline deadline) {
        return new LimitedCalls(waiting, lane, "the revert", deadline)
                .first(REQUESTS, () -> create(flow, deadline, false));
    }

    private CompletableFuture<Deployment> create(String flow, Deadline deadline, boolean cancels) {
        return new Creation(waiting, lane, appId, deadline, sought(flow), cancels)
                .make(
                        () -> AppsCatalog.Rollbacks.REVERT_ROLLBACK.on(appId),
                        CompletableFuture::completedFuture,
                        Found::fail);
    }

    private static Sought sought(String flow) {
        return new Sought(
                flow, one -> true, one -> false, new Sign(RollbackReversal::pin, PIN_UNREAD));
    }

    private static Reading pin(App app) {
        return new Reading(
                Pins.pin(app)
                        .map(
                                id ->
                                        "The app was still pinned to deployment "
                                                + id
                                                + " when it was read after that, so it was probably"
                                                + " not reverted.")
                        .orElse(
                                "The app is no longer pinned, so it was reverted, unless somebody"
                                        + " else committed or reverted it."),
                false);
    }
}
