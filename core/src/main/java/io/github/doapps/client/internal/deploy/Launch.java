package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.LaunchOptions;
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
                            Pins.refuse(app, appId);
                            return new Creation(waiting, lane, appId, deadline, sought())
                                    .make(
                                            () ->
                                                    AppsCatalog.CREATE_DEPLOYMENT
                                                            .on(appId)
                                                            .with(options.request()),
                                            created -> await(created, false),
                                            found -> found.goOn(adopted -> await(adopted, true)));
                        });
    }

    private Sought sought() {
        return new Sought(
                "launch",
                one ->
                        options.expectedCause()
                                .map(cause -> one.cause().filter(cause::equals).isPresent())
                                .orElse(true),
                one -> options.adoptsSoleCandidate(),
                null);
    }

    private CompletableFuture<DeploymentOutcome> await(Deployment created, boolean adopted) {
        WaitState state = WaitState.launched(appId, created.id(), adopted);
        return new DeploymentWait(waiting, lane, state, options.waitOptions(), deadline)
                .runFrom(created);
    }
}
