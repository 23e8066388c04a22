package io.github.doapps.client.internal.live;

import io.github.doapps.ApiException;
import io.github.doapps.AppPlatformException;
import io.github.doapps.CallInterruptedException;
import io.github.doapps.client.internal.deploy.Required;
import io.github.doapps.client.internal.deploy.Successor;
import io.github.doapps.client.internal.deploy.Waiting;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The deployments whose logs are followed, one after another. For one flow. */
final class FollowedDeployments {

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final LogOptions log;
    private final Deadline deadline;
    private final List<String> deployments = new ArrayList<>();

    /**
     * None so far.
     *
     * @param waiting what all waits of a client share
     * @param lane where the flow runs
     * @param appId the app's id
     * @param log which log it is
     * @param deadline when to stop
     */
    FollowedDeployments(
            Waiting waiting, Lane lane, String appId, LogOptions log, Deadline deadline) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.log = log;
        this.deadline = deadline;
    }

    /** Which deployment to follow; false if the app has none. */
    CompletableFuture<Boolean> first() {
        Optional<String> given = log.deploymentId();
        if (given.isPresent()) {
            deployments.add(given.get());
            return CompletableFuture.completedFuture(true);
        }
        return call(() -> AppsCatalog.Apps.GET.on(appId))
                .thenApply(
                        app -> {
                            Required.of(
                                            AppsCatalog.Apps.GET,
                                            "the app's deployment",
                                            () -> inTheForeground(app).map(Deployment::id))
                                    .ifPresent(deployments::add);
                            return !deployments.isEmpty();
                        });
    }

    private static Optional<Deployment> inTheForeground(App app) {
        return app.activeDeployment().or(app::inProgressDeployment).or(app::pendingDeployment);
    }

    /** The one that is followed now. */
    String current() {
        return deployments.get(deployments.size() - 1);
    }

    /** Goes on with the one that took the place of the current one; false if none is found. */
    CompletableFuture<Boolean> next() {
        Duration left = deadline.remaining();
        Duration atMost = left.compareTo(Successor.WINDOW) < 0 ? left : Successor.WINDOW;
        return new Successor(waiting, lane, appId, deployments, atMost, this::call)
                .find()
                .thenApply(
                        successor -> {
                            successor.ifPresent(one -> deployments.add(one.id()));
                            return successor.isPresent();
                        });
    }

    /** All of them, first to last. */
    List<String> all() {
        return List.copyOf(deployments);
    }

    /** The one that is followed now; empty if the look failed in passing. */
    CompletableFuture<Optional<Deployment>> look() {
        return Either.after(
                see(),
                seen -> CompletableFuture.completedFuture(Optional.of(seen)),
                failure ->
                        isPassing(failure)
                                ? CompletableFuture.completedFuture(Optional.empty())
                                : CompletableFuture.failedFuture(failure));
    }

    /** The one that is followed now, or how the look failed. */
    CompletableFuture<Deployment> see() {
        return call(() -> AppsCatalog.Deployments.GET_DEPLOYMENT.on(appId, current()))
                .thenApply(Waiting::readable);
    }

    /** A look that fails decides nothing, unless every other one will fail so, too. */
    boolean isPassing(Throwable failure) {
        boolean refused =
                failure instanceof ApiException api
                        && api.statusCode() / 100 == 4
                        && api.statusCode() != 429;
        return failure instanceof AppPlatformException
                && !(failure instanceof CallInterruptedException)
                && !refused
                && lane.endReason() == null;
    }

    /** Whether there is no more of the log, by where its deployment stands. */
    boolean isOver(Deployment seen) {
        DeploymentPhase phase = seen.phase();
        return switch (log.type().known()) {
            case RUN, RUN_RESTARTED, UNSPECIFIED ->
                    phase.isTerminal() && !phase.equals(DeploymentPhase.ACTIVE);
            case BUILD ->
                    phase.isTerminal()
                            || phase.equals(DeploymentPhase.PENDING_DEPLOY)
                            || phase.equals(DeploymentPhase.DEPLOYING);
            default -> phase.isTerminal();
        };
    }

    /** Makes a call in turn with all that wait; at the deadline it finds that passed. */
    <R> CompletableFuture<R> call(Supplier<Call<R>> call) {
        return waiting.admitted(lane, deadline.remaining())
                .thenCompose(turn -> lane.call(call, waiting.within(deadline.remaining())));
    }
}
