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

    /** The app, the list before, and the creation. */
    private static final int REQUESTS = 3;

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

    private record Started(Deployment deployment, boolean adopted) {}

    CompletableFuture<DeploymentOutcome> run() {
        return new LimitedCalls(waiting, lane, "launch", deadline)
                .inLine(REQUESTS, this::start)
                .thenCompose(this::await);
    }

    private CompletableFuture<Started> start() {
        return lane.call(() -> AppsCatalog.Apps.GET.on(appId), waiting.within(deadline))
                .thenCompose(
                        app -> {
                            Pins.refuse(app, appId);
                            return create();
                        });
    }

    private CompletableFuture<Started> create() {
        return new Creation(
                        waiting,
                        lane,
                        appId,
                        deadline,
                        sought(),
                        options.waitOptions().cancelsOnEarlyEnd())
                .make(
                        () ->
                                AppsCatalog.Deployments.CREATE_DEPLOYMENT
                                        .on(appId)
                                        .with(options.request()),
                        created -> started(created, false),
                        found -> found.goOn(adopted -> started(adopted, true)));
    }

    private static CompletableFuture<Started> started(Deployment deployment, boolean adopted) {
        return CompletableFuture.completedFuture(new Started(deployment, adopted));
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

    private CompletableFuture<DeploymentOutcome> await(Started started) {
        Deployment deployment = started.deployment();
        WaitState state = WaitState.launched(appId, deployment.id(), started.adopted());
        return new DeploymentWait(waiting, lane, state, options.waitOptions(), deadline)
                .runFrom(deployment);
    }
}
