package io.github.doapps.client.internal.deploy;

import io.github.doapps.ErrorCode;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.PathSegment;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.EditOptions;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.SpecEdit;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.spec.AppSpec;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** The flows, each to be run on a lane. */
public final class DeploymentFlows {

    private final Waiting waiting;

    /** Flows of a client. */
    public DeploymentFlows(Waiting waiting) {
        this.waiting = waiting;
    }

    /** Creates a deployment and waits for it. */
    public CompletableFuture<DeploymentOutcome> launch(
            Lane lane, String appId, LaunchOptions options) {
        check("launch", appId);
        return new Launch(waiting, lane, appId, Objects.requireNonNull(options, "options")).run();
    }

    /** Waits for a deployment. */
    public CompletableFuture<DeploymentOutcome> await(
            Lane lane, String appId, String deploymentId, WaitOptions options) {
        check("await", appId, deploymentId);
        return wait(lane, WaitState.of(appId, deploymentId), options).run();
    }

    /** Waits for a deployment that was just seen. */
    public CompletableFuture<DeploymentOutcome> await(
            Lane lane, String appId, Deployment seen, WaitOptions options) {
        check("await", appId);
        if (!Required.isIdentified(seen)) {
            throw new IllegalArgumentException(
                    "await: the deployment has no id that can be read. Nothing was sent. Give one as"
                            + " the API shows it, or the id alone "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        return wait(lane, WaitState.of(appId, seen.id()), options).runFrom(seen);
    }

    private DeploymentWait wait(Lane lane, WaitState state, WaitOptions options) {
        Objects.requireNonNull(options, "options");
        return new DeploymentWait(
                waiting, lane, state, options, new Deadline(waiting.clock(), options.deadline()));
    }

    /** Cancels a deployment and waits for its end. */
    public CompletableFuture<DeploymentOutcome> cancel(
            Lane lane, String appId, String deploymentId) {
        check("cancel", appId, deploymentId);
        return new Cancellation(waiting, lane, appId, deploymentId).run();
    }

    /** Rolls an app back, and waits for it. */
    public CompletableFuture<RollbackOutcome> rollBack(
            Lane lane, String appId, String targetId, RollbackOptions options) {
        check("rollBack", appId, targetId);
        Objects.requireNonNull(options, "options");
        return new Rollback(waiting, lane, appId, targetId, options).run();
    }

    /** Starts a rollback. */
    public CompletableFuture<Deployment> startRollback(
            Lane lane, String appId, String targetId, RollbackOptions options) {
        check("startRollback", appId, targetId);
        Objects.requireNonNull(options, "options");
        Deadline deadline = new Deadline(waiting.clock(), options.waitOptions().deadline());
        return new RollbackStart(waiting, lane, appId, targetId, options, deadline)
                .alone()
                .thenApply(RollbackStart.Started::deployment);
    }

    /** Reverts a rollback, and waits for what was before. */
    public CompletableFuture<DeploymentOutcome> revertRollback(
            Lane lane, String appId, WaitOptions options) {
        check("revertRollback", appId);
        return new RollbackReversal(waiting, lane, appId)
                .run(Objects.requireNonNull(options, "options"));
    }

    /** Changes a spec. */
    public CompletableFuture<SpecEdit> editSpec(
            Lane lane, String appId, UnaryOperator<AppSpec> edit, EditOptions options) {
        check("editSpec", appId);
        return new SpecChange(waiting, lane, appId, Objects.requireNonNull(options, "options"))
                .run(Objects.requireNonNull(edit, "edit"));
    }

    private static void check(String flow, String appId) {
        PathSegment.checked(flow, "appId", appId);
    }

    private static void check(String flow, String appId, String deploymentId) {
        check(flow, appId);
        PathSegment.checked(flow, "deploymentId", deploymentId);
    }
}
