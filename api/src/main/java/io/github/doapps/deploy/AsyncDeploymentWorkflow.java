package io.github.doapps.deploy;

import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.spec.AppSpec;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * {@link DeploymentWorkflow} without waiting for it: every method returns at once, and holds no
 * thread between its calls. What the blocking method throws is what the future fails with.
 * Canceling the future ends the wait and aborts the call in flight; the deployment goes on unless
 * {@link WaitOptions#cancelingOnEarlyEnd()} says otherwise. Listeners are called on threads of the
 * client's.
 *
 * <p>Safe for use by any number of threads. Not for implementation outside doapps but for fakes in
 * tests: methods may be added in any release.
 */
public interface AsyncDeploymentWorkflow {

    /**
     * As {@link DeploymentWorkflow#launch(String)}.
     *
     * @param appId the app's id
     * @return what became of the deployment
     */
    default CompletableFuture<DeploymentOutcome> launch(String appId) {
        return launch(appId, LaunchOptions.defaults());
    }

    /**
     * As {@link DeploymentWorkflow#launch(String, LaunchOptions)}.
     *
     * @param appId the app's id
     * @param options how to create it, and how to wait
     * @return what became of the deployment
     */
    CompletableFuture<DeploymentOutcome> launch(String appId, LaunchOptions options);

    /**
     * As {@link DeploymentWorkflow#await(String, String)}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return what became of the deployment
     */
    default CompletableFuture<DeploymentOutcome> await(String appId, String deploymentId) {
        return await(appId, deploymentId, WaitOptions.defaults());
    }

    /**
     * As {@link DeploymentWorkflow#await(String, String, WaitOptions)}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param options how to wait
     * @return what became of the deployment
     */
    CompletableFuture<DeploymentOutcome> await(
            String appId, String deploymentId, WaitOptions options);

    /**
     * As {@link DeploymentWorkflow#await(String, Deployment, WaitOptions)}.
     *
     * @param appId the app's id
     * @param deployment the deployment as it was seen
     * @param options how to wait
     * @return what became of the deployment
     */
    CompletableFuture<DeploymentOutcome> await(
            String appId, Deployment deployment, WaitOptions options);

    /**
     * As {@link DeploymentWorkflow#cancel(String, String)}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return what became of the deployment
     */
    CompletableFuture<DeploymentOutcome> cancel(String appId, String deploymentId);

    /**
     * As {@link DeploymentWorkflow#rollBack(String, String)}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment to go back to
     * @return what became of the rollback
     */
    default CompletableFuture<RollbackOutcome> rollBack(String appId, String deploymentId) {
        return rollBack(appId, deploymentId, RollbackOptions.defaults());
    }

    /**
     * As {@link DeploymentWorkflow#rollBack(String, String, RollbackOptions)}. Canceling the future
     * leaves the app pinned if the rollback was created by then.
     *
     * @param appId the app's id
     * @param deploymentId the deployment to go back to
     * @param options how to roll back, and how to wait
     * @return what became of the rollback
     */
    CompletableFuture<RollbackOutcome> rollBack(
            String appId, String deploymentId, RollbackOptions options);

    /**
     * As {@link DeploymentWorkflow#startRollback(String, String, RollbackOptions)}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment to go back to
     * @param options how to roll back
     * @return the rollback's deployment
     */
    CompletableFuture<Deployment> startRollback(
            String appId, String deploymentId, RollbackOptions options);

    /**
     * As {@link DeploymentWorkflow#revertRollback(String)}.
     *
     * @param appId the app's id
     * @return what became of the deployment of what the app was before
     */
    default CompletableFuture<DeploymentOutcome> revertRollback(String appId) {
        return revertRollback(appId, WaitOptions.defaults());
    }

    /**
     * As {@link DeploymentWorkflow#revertRollback(String, WaitOptions)}.
     *
     * @param appId the app's id
     * @param options how to wait
     * @return what became of the deployment of what the app was before
     */
    CompletableFuture<DeploymentOutcome> revertRollback(String appId, WaitOptions options);

    /**
     * As {@link DeploymentWorkflow#logs(String, LogOptions)}.
     *
     * @param appId the app's id
     * @param options which log, and how much of it
     * @return the lines
     */
    CompletableFuture<LogLines> logs(String appId, LogOptions options);

    /**
     * As {@link DeploymentWorkflow#logs(String, LogOptions, Consumer)}; holds a thread while an
     * answer is read.
     *
     * @param appId the app's id
     * @param options which log, and how much of it
     * @param line takes each line, on a thread of the client's, one line at a time
     * @return how it went
     */
    CompletableFuture<LogReport> logs(String appId, LogOptions options, Consumer<String> line);

    /**
     * As {@link DeploymentWorkflow#editSpec(String, UnaryOperator)}.
     *
     * @param appId the app's id
     * @param edit gives the changed spec
     * @return what came of it
     */
    default CompletableFuture<SpecEdit> editSpec(String appId, UnaryOperator<AppSpec> edit) {
        return editSpec(appId, edit, EditOptions.defaults());
    }

    /**
     * As {@link DeploymentWorkflow#editSpec(String, UnaryOperator, EditOptions)}, with the edit on
     * a thread of the client's: it must not block for long.
     *
     * @param appId the app's id
     * @param edit gives the changed spec
     * @param options how to change it
     * @return what came of it
     */
    CompletableFuture<SpecEdit> editSpec(
            String appId, UnaryOperator<AppSpec> edit, EditOptions options);

    /**
     * As {@link DeploymentWorkflow#followLogs(String, FollowOptions, Consumer)}; holds a thread
     * while it is connected, a virtual one where the JDK has them. Canceling the future closes the
     * connection.
     *
     * @param appId the app's id
     * @param options which log, and how long
     * @param line takes each line, on a thread of the client's, one line at a time
     * @return how it went
     */
    CompletableFuture<FollowReport> followLogs(
            String appId, FollowOptions options, Consumer<String> line);
}
