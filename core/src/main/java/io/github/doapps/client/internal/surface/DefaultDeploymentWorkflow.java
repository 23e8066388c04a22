package io.github.doapps.client.internal.surface;

import io.github.doapps.client.internal.deploy.DeploymentFlows;
import io.github.doapps.client.internal.flow.Flows;
import io.github.doapps.client.internal.live.LiveFlows;
import io.github.doapps.client.internal.logs.LogFlows;
import io.github.doapps.deploy.DeploymentOutcome;
import io.github.doapps.deploy.DeploymentWorkflow;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The workflow on its caller's thread: a line per flow. */
public final class DefaultDeploymentWorkflow implements DeploymentWorkflow {

    private final Flows runner;
    private final DeploymentFlows flows;
    private final LogFlows logs;
    private final LiveFlows live;

    /** A workflow whose calls all have the same settings. */
    public DefaultDeploymentWorkflow(
            Flows runner, DeploymentFlows flows, LogFlows logs, LiveFlows live) {
        this.runner = runner;
        this.flows = flows;
        this.logs = logs;
        this.live = live;
    }

    @Override
    public DeploymentOutcome launch(String appId, LaunchOptions options) {
        return runner.here("launch", lane -> flows.launch(lane, appId, options));
    }

    @Override
    public DeploymentOutcome await(String appId, String deploymentId, WaitOptions options) {
        return runner.here("await", lane -> flows.await(lane, appId, deploymentId, options));
    }

    @Override
    public DeploymentOutcome await(String appId, Deployment deployment, WaitOptions options) {
        return runner.here("await", lane -> flows.await(lane, appId, deployment, options));
    }

    @Override
    public DeploymentOutcome cancel(String appId, String deploymentId) {
        return runner.here("cancel", lane -> flows.cancel(lane, appId, deploymentId));
    }

    @Override
    public RollbackOutcome rollBack(String appId, String deploymentId, RollbackOptions options) {
        return runner.here("rollBack", lane -> flows.rollBack(lane, appId, deploymentId, options));
    }

    @Override
    public Deployment startRollback(String appId, String deploymentId, RollbackOptions options) {
        return runner.here(
                "startRollback", lane -> flows.startRollback(lane, appId, deploymentId, options));
    }

    @Override
    public DeploymentOutcome revertRollback(String appId, WaitOptions options) {
        return runner.here("revertRollback", lane -> flows.revertRollback(lane, appId, options));
    }

    @Override
    public LogLines logs(String appId, LogOptions options) {
        return runner.here("logs", lane -> logs.collect(lane, appId, options));
    }

    @Override
    public LogReport logs(String appId, LogOptions options, Consumer<String> line) {
        return runner.here("logs", lane -> logs.read(lane, appId, options, line));
    }

    @Override
    public SpecEdit editSpec(String appId, UnaryOperator<AppSpec> edit, EditOptions options) {
        return runner.here("editSpec", lane -> flows.editSpec(lane, appId, edit, options));
    }

    @Override
    public FollowReport followLogs(String appId, FollowOptions options, Consumer<String> line) {
        return runner.here("followLogs", lane -> live.follow(lane, appId, options, line));
    }
}
