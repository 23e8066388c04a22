package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.EffectOnServer;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.client.internal.pipeline.EndReason;
import io.github.doapps.deploy.CancelAttempt;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.FailureExplanationBuilder;
import io.github.doapps.deploy.WaitEndedException;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.deploy.WaitReport;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentPhase;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The ends that a wait can come to. */
final class Endings {

    private static final Logger LOG = System.getLogger("io.github.doapps");

    private final Waiting waiting;
    private final Lane lane;
    private final Overtime overtime;
    private final WaitState state;
    private final WaitOptions options;
    private final Deadline deadline;

    Endings(
            Waiting waiting,
            Lane lane,
            Overtime overtime,
            WaitState state,
            WaitOptions options,
            Deadline deadline) {
        this.waiting = waiting;
        this.lane = lane;
        this.overtime = overtime;
        this.state = state;
        this.options = options;
        this.deadline = deadline;
    }

    /** The deployment came to its end. */
    CompletableFuture<DeploymentOutcome> at(Deployment end, @Nullable Deployment successor) {
        WaitReport report = state.report(end, deadline, EffectOnServer.NONE);
        if (end.phase().equals(DeploymentPhase.ACTIVE)) {
            return CompletableFuture.completedFuture(new DeploymentOutcome.Live(report));
        }
        LogText text = new LogText(end);
        Optional<SeenStep> failed = Explainer.failedStep(end);
        FailureExplanationBuilder explanation =
                Explainer.explain(state.appId(), end, failed, text, successor);
        return new LogTail(waiting, lane, overtime, state.appId())
                .addTo(explanation, end, failed, text, options.logLines())
                .thenApply(
                        why ->
                                switch (end.phase().known()) {
                                    case CANCELED -> new DeploymentOutcome.Canceled(report, why);
                                    case SUPERSEDED ->
                                            new DeploymentOutcome.Superseded(
                                                    report, why, successor);
                                    default -> new DeploymentOutcome.Failed(report, why);
                                });
    }

    /**
     * The wait's time is over.
     *
     * @param cancel what came of the request to cancel the deployment
     * @param lastFailure how the last look failed, if that was the last thing that happened
     */
    CompletableFuture<DeploymentOutcome> stillRunning(
            EarlyCancel cancel, @Nullable Throwable lastFailure) {
        return state.deployment()
                .map(last -> state.report(last, deadline, cancel.attempt().effectOnServer()))
                .<CompletableFuture<DeploymentOutcome>>map(
                        report ->
                                CompletableFuture.completedFuture(
                                        new DeploymentOutcome.StillRunning(
                                                report, options, cancel.attempt())))
                .orElseGet(
                        () ->
                                failed(
                                        WaitEndedException.Reason.LOOKS_FAILED,
                                        "No look at it succeeded within the deadline",
                                        cancel,
                                        lastFailure));
    }

    /** The server would refuse every further look. */
    <T> CompletableFuture<T> refused(AppPlatformException failure, String whatNext) {
        return CompletableFuture.failedFuture(
                failure(
                        WaitEndedException.Reason.REFUSED,
                        "The server refused to show it (" + failure.code().text() + ")",
                        whatNext,
                        EffectOnServer.NONE,
                        failure));
    }

    /** One failed look too many. */
    <T> CompletableFuture<T> tooManyFailed(AppPlatformException failure) {
        return early(
                WaitEndedException.Reason.LOOKS_FAILED,
                state.failedInARow()
                        + " looks at it failed in a row, the last one with "
                        + failure.code().text(),
                failure);
    }

    /** Somebody ended the wait. */
    <T> CompletableFuture<T> ended(EndReason reason, Throwable cause) {
        return switch (reason) {
            case CLIENT_CLOSED ->
                    failed(
                            WaitEndedException.Reason.CLIENT_CLOSED,
                            "The client was closed",
                            EarlyCancel.NOT_ASKED,
                            null);
            case INTERRUPTED ->
                    early(
                            WaitEndedException.Reason.INTERRUPTED,
                            "The thread was interrupted",
                            cause instanceof AppPlatformException ? cause : null);
            case CANCELED, DEADLINE ->
                    cancelIfAsked()
                            .thenCompose(
                                    cancel -> {
                                        cancel.attempt().failure().ifPresent(this::log);
                                        return CompletableFuture.failedFuture(
                                                new FlowEndedException(reason));
                                    });
        };
    }

    /** Nobody hears of the end of a canceled future. */
    private void log(Throwable failure) {
        LOG.log(
                Level.WARNING,
                "Deployment "
                        + state.deploymentId()
                        + " of app "
                        + state.appId()
                        + " was to be canceled with the future of its wait, and was not: "
                        + FailureText.within(failure)
                        + " Look at it by its id");
    }

    private <T> CompletableFuture<T> early(
            WaitEndedException.Reason reason, String why, @Nullable Throwable cause) {
        return cancelIfAsked().thenCompose(cancel -> failed(reason, why, cancel, cause));
    }

    /** What comes of the request to cancel the deployment, which is made if the options say so. */
    CompletableFuture<EarlyCancel> cancelIfAsked() {
        return options.cancelsOnEarlyEnd()
                ? EarlyCancel.ask(waiting, lane, overtime, state)
                : CompletableFuture.completedFuture(EarlyCancel.NOT_ASKED);
    }

    private <T> CompletableFuture<T> failed(
            WaitEndedException.Reason reason,
            String why,
            EarlyCancel cancel,
            @Nullable Throwable cause) {
        CancelAttempt attempt = cancel.attempt();
        Throwable notCanceled = attempt.failure().orElse(null);
        WaitEndedException ended =
                failure(
                        reason,
                        why,
                        attempt.toString(),
                        attempt.effectOnServer(),
                        cause == null ? notCanceled : cause);
        if (cause != null && notCanceled != null) {
            ended.addSuppressed(notCanceled);
        }
        return CompletableFuture.failedFuture(ended);
    }

    private WaitEndedException failure(
            WaitEndedException.Reason reason,
            String why,
            String whatNext,
            EffectOnServer effectOfCancel,
            @Nullable Throwable cause) {
        return new WaitEndedException(
                reason,
                "The wait for deployment "
                        + state.deploymentId()
                        + " of app "
                        + state.appId()
                        + " ended: "
                        + why
                        + ". "
                        + (state.phase() == null
                                ? ""
                                : "It was last seen in " + state.phase() + ". ")
                        + whatNext,
                state.appId(),
                state.deploymentId(),
                state.launched() ? EffectOnServer.APPLIED : effectOfCancel,
                cause);
    }
}
