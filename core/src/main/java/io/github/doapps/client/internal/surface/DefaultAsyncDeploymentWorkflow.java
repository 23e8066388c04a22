package io.github.doapps.client.internal.surface;

import io.github.doapps.client.internal.deploy.DeploymentFlows;
import io.github.doapps.client.internal.flow.Flows;
import io.github.doapps.client.internal.live.LiveFlows;
import io.github.doapps.client.internal.logs.LogFlows;
import io.github.doapps.deploy.AsyncDeploymentWorkflow;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.EditOptions;
import io.github.doapps.deploy.FollowOptions;
import io.github.doapps.deploy.FollowReport;
import io.github.doapps.deploy.LaunchOptions;
import io.github.doapps.deploy.LogLines;
import io.github.doapps.deploy.LogOptions;
import io.github.doapps.deploy.LogReport;
import io.github.doapps.deploy.RollbackOptions;
import io.github.doapps.deploy.RollbackOutcome;
import io.github.doapps.deploy.SpecEdit;
import io.github.doapps.deploy.WaitOptions;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.spec.AppSpec;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The workflow that holds no thread: a line per flow. */
public final class DefaultAsyncDeploymentWorkflow implements AsyncDeploymentWorkflow {

    private final Flows runner;
    private final DeploymentFlows flows;
    private final LogFlows logs;
    private final LiveFlows live;

    /** A workflow whose calls all have the same settings. */
    public DefaultAsyncDeploymentWorkflow(
            Flows runner, DeploymentFlows flows, LogFlows logs, LiveFlows live) {
        this.runner = runner;
        this.flows = flows;
        this.logs = logs;
        this.live = live;
    }

    @Override
    public CompletableFuture<DeploymentOutcome> launch(String appId, LaunchOptions options) {
        return runner.elsewhere("launch", lane -> flows.launch(lane, appId, options));
    }

    @Override
    public CompletableFuture<DeploymentOutcome> await(
            String appId, String deploymentId, WaitOptions options) {
        return runner.elsewhere("await", lane -> flows.await(lane, appId, deploymentId, options));
    }

    @Override
    public CompletableFuture<DeploymentOutcome> await(
            String appId, Deployment deployment, WaitOptions options) {
        return runner.elsewhere("await", lane -> flows.await(lane, appId, deployment, options));
    }

    @Override
    public CompletableFuture<DeploymentOutcome> cancel(String appId, String deploymentId) {
        return runner.elsewhere("cancel", lane -> flows.cancel(lane, appId, deploymentId));
    }

    @Override
    public CompletableFuture<RollbackOutcome> rollBack(
            String appId, String deploymentId, RollbackOptions options) {
        return runner.elsewhere(
                "rollBack", lane -> flows.rollBack(lane, appId, deploymentId, options));
    }

    @Override
    public CompletableFuture<Deployment> startRollback(
            String appId, String deploymentId, RollbackOptions options) {
        return runner.elsewhere(
                "startRollback", lane -> flows.startRollback(lane, appId, deploymentId, options));
    }

    @Override
    public CompletableFuture<DeploymentOutcome> revertRollback(String appId, WaitOptions options) {
        return runner.elsewhere(
                "revertRollback", lane -> flows.revertRollback(lane, appId, options));
    }

    @Override
    public CompletableFuture<LogLines> logs(String appId, LogOptions options) {
        return runner.elsewhere("logs", lane -> logs.collect(lane, appId, options));
    }

    @Override
    public CompletableFuture<LogReport> logs(
            String appId, LogOptions options, Consumer<String> line) {
        return runner.elsewhere("logs", lane -> logs.read(lane, appId, options, line));
    }

    @Override
    public CompletableFuture<SpecEdit> editSpec(
            String appId, UnaryOperator<AppSpec> edit, EditOptions options) {
        return runner.elsewhere("editSpec", lane -> flows.editSpec(lane, appId, edit, options));
    }

    @Override
    public CompletableFuture<FollowReport> followLogs(
            String appId, FollowOptions options, Consumer<String> line) {
        return runner.elsewhere("followLogs", lane -> live.follow(lane, appId, options, line));
    }
}
