package io.github.doapps.client.deploy;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.deploy.AsyncDeploymentWorkflow;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The two ways to run a flow, which must come to the same. */
enum Road {
    ON_THE_CALLERS_THREAD {
        @Override
        DeploymentWorkflow of(AppPlatformClient platform) {
            return platform.deployments();
        }
    },
    ON_NO_THREAD {
        @Override
        DeploymentWorkflow of(AppPlatformClient platform) {
            return new Joined(platform.deploymentsAsync());
        }
    };

    abstract DeploymentWorkflow of(AppPlatformClient platform);

    /** The async workflow with somebody who waits for it after all. */
    private record Joined(AsyncDeploymentWorkflow async) implements DeploymentWorkflow {

        private static final int LONG_ENOUGH_SECONDS = 60;

        @Override
        public DeploymentOutcome launch(String appId, LaunchOptions options) {
            return get(async.launch(appId, options));
        }

        @Override
        public DeploymentOutcome await(String appId, String deploymentId, WaitOptions options) {
            return get(async.await(appId, deploymentId, options));
        }

        @Override
        public DeploymentOutcome await(String appId, Deployment deployment, WaitOptions options) {
            return get(async.await(appId, deployment, options));
        }

        @Override
        public DeploymentOutcome cancel(String appId, String deploymentId) {
            return get(async.cancel(appId, deploymentId));
        }

        @Override
        public RollbackOutcome rollBack(
                String appId, String deploymentId, RollbackOptions options) {
            return get(async.rollBack(appId, deploymentId, options));
        }

        @Override
        public Deployment startRollback(
                String appId, String deploymentId, RollbackOptions options) {
            return get(async.startRollback(appId, deploymentId, options));
        }

        @Override
        public DeploymentOutcome revertRollback(String appId, WaitOptions options) {
            return get(async.revertRollback(appId, options));
        }

        @Override
        public LogLines logs(String appId, LogOptions options) {
            return get(async.logs(appId, options));
        }

        @Override
        public LogReport logs(String appId, LogOptions options, Consumer<String> line) {
            return get(async.logs(appId, options, line));
        }

        @Override
        public SpecEdit editSpec(String appId, UnaryOperator<AppSpec> edit, EditOptions options) {
            return get(async.editSpec(appId, edit, options));
        }

        @Override
        public FollowReport followLogs(String appId, FollowOptions options, Consumer<String> line) {
            return get(async.followLogs(appId, options, line));
        }

        private static <T> T get(CompletableFuture<T> future) {
            try {
                return future.get(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new AssertionError(failed.getCause());
            } catch (InterruptedException | TimeoutException wrong) {
                throw new AssertionError(wrong);
            }
        }
    }
}
