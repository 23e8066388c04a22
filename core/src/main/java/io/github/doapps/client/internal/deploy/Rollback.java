package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.client.internal.deploy.RollbackStart.Started;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.RollbackFailedException;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.RollbackPin;
import java.util.concurrent.CompletableFuture;

/** Rolls an app back: starts it, waits, and commits or reverts it as the options say. */
final class Rollback {

    private static final String NOT_COMMITTED = "the commit failed once it was live: ";

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final String targetId;
    private final RollbackOptions options;
    private final Deadline deadline;

    Rollback(Waiting waiting, Lane lane, String appId, String targetId, RollbackOptions options) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.targetId = targetId;
        this.options = options;
        this.deadline = new Deadline(waiting.clock(), options.waitOptions().deadline());
    }

    CompletableFuture<RollbackOutcome> run() {
        return new RollbackStart(waiting, lane, appId, targetId, options, deadline)
                .toBeAwaited()
                .thenCompose(
                        started ->
                                Either.after(
                                        await(started),
                                        outcome -> afterWait(started, outcome),
                                        failure -> waitFailed(started, failure)));
    }

    private CompletableFuture<DeploymentOutcome> await(Started started) {
        WaitState state = WaitState.launched(appId, started.deployment().id(), started.adopted());
        return new DeploymentWait(waiting, lane, state, options.waitOptions(), deadline)
                .runFrom(started.deployment());
    }

    private CompletableFuture<RollbackOutcome> waitFailed(Started started, Throwable failure) {
        return options.skipsPin()
                ? failed(started, "", failure, RollbackPin.NOT_PINNED)
                : look(started, RollbackPin.PINNED)
                        .thenCompose(pin -> failed(started, "", failure, pin));
    }

    private CompletableFuture<RollbackPin> look(Started started, RollbackPin before) {
        return Pins.look(waiting, lane, appId, started.deployment().id(), before);
    }

    private CompletableFuture<RollbackOutcome> afterWait(
            Started started, DeploymentOutcome outcome) {
        if (options.skipsPin()) {
            return ends(started, outcome, RollbackPin.NOT_PINNED);
        }
        if (outcome.isLive()) {
            return options.keepsPin()
                    ? look(started, RollbackPin.PINNED)
                            .thenCompose(pin -> ends(started, outcome, pin))
                    : commit(started, outcome);
        }
        return options.revertsOnFailure() && isOver(outcome)
                ? revert(started, outcome)
                : look(started, pinAfter(outcome)).thenCompose(pin -> ends(started, outcome, pin));
    }

    /** What is still under way may go live yet; what was superseded is somebody's already. */
    private static boolean isOver(DeploymentOutcome outcome) {
        return outcome.kind() == DeploymentOutcome.Kind.FAILED
                || outcome.kind() == DeploymentOutcome.Kind.CANCELED;
    }

    /** Nothing takes the place of a rollback that still pins the app. */
    private static RollbackPin pinAfter(DeploymentOutcome outcome) {
        return outcome.kind() == DeploymentOutcome.Kind.SUPERSEDED
                ? RollbackPin.UNKNOWN
                : RollbackPin.PINNED;
    }

    private CompletableFuture<RollbackOutcome> ends(
            Started started, DeploymentOutcome outcome, RollbackPin pin) {
        return CompletableFuture.completedFuture(
                RollbackOutcome.of(targetId, started.validation(), outcome, pin));
    }

    private CompletableFuture<RollbackOutcome> commit(Started started, DeploymentOutcome live) {
        return Either.after(
                commit(),
                nothing -> ends(started, live, RollbackPin.NOT_PINNED),
                failure -> commitFailed(started, live, failure));
    }

    private CompletableFuture<Boolean> commit() {
        Deadline until = waiting.atLeastOfACall(deadline);
        return new LimitedCalls(waiting, lane, "the commit", until)
                .first(
                        1,
                        () ->
                                lane.call(
                                                () ->
                                                        AppsCatalog.Rollbacks.COMMIT_ROLLBACK.on(
                                                                appId),
                                                waiting.within(until))
                                        .thenApply(nothing -> true));
    }

    /** It may have acted, and somebody else may have committed it before: the app tells. */
    private CompletableFuture<RollbackOutcome> commitFailed(
            Started started, DeploymentOutcome live, Throwable failure) {
        String id = started.deployment().id();
        RollbackPin before = mayHaveActed(failure) ? RollbackPin.UNKNOWN : RollbackPin.PINNED;
        return Pins.app(waiting, lane, appId)
                .thenCompose(
                        app ->
                                failure instanceof AppPlatformException told
                                                && app.filter(seen -> Pins.isCommitted(seen, id))
                                                        .isPresent()
                                        ? CompletableFuture.completedFuture(
                                                RollbackOutcome.committedAllTheSame(
                                                        targetId, started.validation(), live, told))
                                        : failed(
                                                started,
                                                NOT_COMMITTED,
                                                failure,
                                                app.map(seen -> Pins.of(seen, id)).orElse(before)));
    }

    private CompletableFuture<RollbackOutcome> revert(Started started, DeploymentOutcome outcome) {
        return Either.after(
                new RollbackReversal(waiting, lane, appId)
                        .goOn("rollBack", waiting.atLeastOfACall(deadline)),
                revert ->
                        CompletableFuture.completedFuture(
                                RollbackOutcome.reverted(
                                        targetId, started.validation(), outcome, revert)),
                failure -> revertFailed(started, outcome, failure));
    }

    private CompletableFuture<RollbackOutcome> revertFailed(
            Started started, DeploymentOutcome outcome, Throwable failure) {
        RollbackPin before = mayHaveActed(failure) ? RollbackPin.UNKNOWN : RollbackPin.PINNED;
        String why =
                "its deployment ended "
                        + outcome.deployment().phase()
                        + ", and reverting it failed: ";
        return look(started, before).thenCompose(pin -> failed(started, why, failure, pin));
    }

    private static boolean mayHaveActed(Throwable failure) {
        return failure instanceof AppPlatformException failed
                && failed.effectOnServer() != EffectOnServer.NONE;
    }

    private CompletableFuture<RollbackOutcome> failed(
            Started started, String why, Throwable failure, RollbackPin pin) {
        if (!(failure instanceof AppPlatformException || failure instanceof FlowEndedException)) {
            return CompletableFuture.failedFuture(failure);
        }
        return CompletableFuture.failedFuture(
                new RollbackFailedException(
                        appId,
                        targetId,
                        started.deployment().id(),
                        why + FailureText.within(failure),
                        pin,
                        failure instanceof FlowEndedException ? null : failure));
    }
}
