package io.github.doapps.client.internal.deploy;

import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.AppPinnedException;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import java.util.concurrent.CompletableFuture;

/** Creates a deployment once, finds out what came of it where that is in doubt, and waits. */
final class Launch {

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final LaunchOptions options;
    private final Deadline deadline;

    Launch(Waiting waiting, Lane lane, String appId, LaunchOptions options) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.options = options;
        this.deadline = new Deadline(waiting.clock(), options.waitOptions().deadline());
    }

    CompletableFuture<DeploymentOutcome> run() {
        return lane.call(() -> AppsCatalog.GET.on(appId), waiting.within(deadline.remaining()))
                .thenCompose(
                        app -> {
                            refuseIfPinned(app);
                            return KnownDeployments.list(waiting, lane, appId, deadline);
                        })
                .thenCompose(this::create);
    }

    private void refuseIfPinned(App app) {
        app.pinnedDeployment()
                .ifPresent(
                        pinned -> {
                            throw new AppPinnedException(appId, pinned.id());
                        });
    }

    private CompletableFuture<DeploymentOutcome> create(KnownDeployments known) {
        return Either.after(
                lane.call(
                        () -> AppsCatalog.CREATE_DEPLOYMENT.on(appId).with(options.request()),
                        waiting.within(deadline.remaining())),
                created -> await(created, false),
                failure ->
                        failure instanceof OutcomeUnknownException unknown
                                        && lane.endReason() == null
                                ? reconcile(known, unknown)
                                : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<DeploymentOutcome> reconcile(
            KnownDeployments known, OutcomeUnknownException unknown) {
        return new Reconciliation(waiting, lane, appId, options, known, unknown)
                .run()
                .thenCompose(adopted -> await(adopted, true));
    }

    private CompletableFuture<DeploymentOutcome> await(Deployment created, boolean adopted) {
        WaitState state = WaitState.launched(appId, created.id(), adopted);
        return new DeploymentWait(waiting, lane, state, options.waitOptions(), deadline)
                .runFrom(created);
    }
}
