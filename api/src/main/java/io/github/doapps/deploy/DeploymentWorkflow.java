package io.github.doapps.deploy;

import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.spec.AppSpec;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A deployment from its launch to its end: what stands above the single calls of {@link
 * io.github.doapps.AppsOperations}, and makes them for you.
 *
 * <pre>{@code
 * Deployment live = platform.deployments().launch(appId, LaunchOptions.forcingBuild()).orElseThrow();
 * }</pre>
 *
 * <p>Safe for use by any number of threads. Every method blocks, and makes all its calls on the
 * caller's thread. An interrupt ends a wait at once, with the flag set again. All waits of a client
 * share the token's rate limit: they look less often before they would use up four fifths of it.
 *
 * <p>Not for implementation outside doapps but for fakes in tests: methods may be added in any
 * release.
 */
public interface DeploymentWorkflow {

    /**
     * Creates a deployment and waits for its end, with {@link LaunchOptions#defaults()}.
     *
     * @param appId the app's id
     * @return what became of the deployment
     * @see #launch(String, LaunchOptions)
     */
    default DeploymentOutcome launch(String appId) {
        return launch(appId, LaunchOptions.defaults());
    }

    /**
     * Creates a deployment, once, and waits for its end. Before that the app and its newest
     * deployments are read: an app that is pinned by a rollback is refused, and if the creation
     * gets no usable answer, what is new in the list 30 seconds long tells what may have come of
     * it.
     *
     * @param appId the app's id
     * @param options how to create it, and how to wait
     * @return what became of the deployment
     * @throws AppPinnedException if a rollback pins the app; nothing was created
     * @throws io.github.doapps.OutcomeUnknownException if the creation got no usable answer; its
     *     candidates are the deployments that may have come of it
     * @throws WaitEndedException if it was created, and the wait ended before it did: too many
     *     looks failed, the thread was interrupted, the client closed
     * @throws io.github.doapps.AppPlatformException if a call before the creation, or the creation,
     *     failed as {@link io.github.doapps.AppsOperations} says
     * @throws IllegalArgumentException if the id is blank
     * @throws IllegalStateException if the client is closed
     */
    DeploymentOutcome launch(String appId, LaunchOptions options);

    /**
     * Waits for the end of a deployment, with {@link WaitOptions#defaults()}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return what became of the deployment
     * @see #await(String, String, WaitOptions)
     */
    default DeploymentOutcome await(String appId, String deploymentId) {
        return await(appId, deploymentId, WaitOptions.defaults());
    }

    /**
     * Waits for the end of a deployment. The first look is at once.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param options how to wait
     * @return what became of the deployment
     * @throws WaitEndedException if the wait ended before it did: the server refused a look, too
     *     many looks failed, the thread was interrupted, the client closed
     * @throws IllegalArgumentException if an id is blank
     * @throws IllegalStateException if the client is closed
     */
    DeploymentOutcome await(String appId, String deploymentId, WaitOptions options);

    /**
     * Waits for the end of a deployment that was just seen, as {@code App.pendingDeployment()} is
     * after an update. The first look is 2 seconds later, unless it has ended already.
     *
     * @param appId the app's id
     * @param deployment the deployment as it was seen
     * @param options how to wait
     * @return what became of the deployment
     * @throws WaitEndedException as {@link #await(String, String, WaitOptions)}
     * @throws IllegalArgumentException if the app's id is blank, or the deployment has no id
     * @throws IllegalStateException if the client is closed
     */
    DeploymentOutcome await(String appId, Deployment deployment, WaitOptions options);

    /**
     * Cancels a deployment and waits for its end, which may be another one: it may go live in the
     * same moment. One that had ended before is left as it is.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return what became of the deployment
     * @throws WaitEndedException as {@link #await(String, String, WaitOptions)}
     * @throws io.github.doapps.AppPlatformException if it could not be canceled, and has not ended
     * @throws IllegalArgumentException if an id is blank
     * @throws IllegalStateException if the client is closed
     */
    DeploymentOutcome cancel(String appId, String deploymentId);

    /**
     * Rolls an app back to a deployment, with {@link RollbackOptions#defaults()}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment to go back to
     * @return what became of the rollback
     * @see #rollBack(String, String, RollbackOptions)
     */
    default RollbackOutcome rollBack(String appId, String deploymentId) {
        return rollBack(appId, deploymentId, RollbackOptions.defaults());
    }

    /**
     * Rolls an app back to a deployment: validates it, creates the rollback, once, waits for its
     * deployment, and commits it if that goes live. From the creation to the commit the app is
     * pinned: nothing else can be deployed to it, by hand or by a push. Where it does not come to
     * the commit, the outcome or the exception says whether it is still pinned, and what to do. A
     * rollback is committed or reverted only as the options say.
     *
     * @param appId the app's id
     * @param deploymentId the deployment to go back to
     * @param options how to roll back, and how to wait
     * @return what became of the rollback
     * @throws RollbackRefusedException if the validation refuses it; nothing was created
     * @throws io.github.doapps.OutcomeUnknownException if the creation got no usable answer; its
     *     candidates are the deployments that may have come of it, and its text says whether the
     *     app is pinned
     * @throws RollbackFailedException if it was created, and the wait ended before its deployment
     *     did, or it could not be committed or reverted
     * @throws io.github.doapps.AppPlatformException if a call before the creation, or the creation,
     *     failed as {@link io.github.doapps.AppsOperations} says; nothing was created
     * @throws IllegalArgumentException if an id is blank
     * @throws IllegalStateException if the client is closed
     */
    RollbackOutcome rollBack(String appId, String deploymentId, RollbackOptions options);

    /**
     * Validates and creates a rollback, once, without waiting for its deployment: {@link
     * #await(String, Deployment, WaitOptions)} does that. The app is pinned to it, unless {@link
     * RollbackOptions#skippingPin()}, until {@code apps().commitRollback(appId)} or {@link
     * #revertRollback(String)}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment to go back to
     * @param options how to roll back; those for what comes after do nothing
     * @return the rollback's deployment
     * @throws RollbackRefusedException as {@link #rollBack(String, String, RollbackOptions)}
     * @throws io.github.doapps.OutcomeUnknownException as {@link #rollBack(String, String,
     *     RollbackOptions)}
     * @throws io.github.doapps.AppPlatformException if a call failed; nothing was created
     * @throws IllegalArgumentException if an id is blank
     * @throws IllegalStateException if the client is closed
     */
    Deployment startRollback(String appId, String deploymentId, RollbackOptions options);

    /**
     * Reverts the rollback that pins an app, with {@link WaitOptions#defaults()}.
     *
     * @param appId the app's id
     * @return what became of the deployment of what the app was before
     * @see #revertRollback(String, WaitOptions)
     */
    default DeploymentOutcome revertRollback(String appId) {
        return revertRollback(appId, WaitOptions.defaults());
    }

    /**
     * Reverts the rollback that pins an app, once, and waits for the deployment of what the app was
     * before. The app is no longer pinned as soon as that is created.
     *
     * @param appId the app's id
     * @param options how to wait
     * @return what became of the deployment of what the app was before
     * @throws io.github.doapps.OutcomeUnknownException if the request got no usable answer; its
     *     candidates are the deployments that may have come of it, and its text says whether the
     *     app is still pinned
     * @throws WaitEndedException if it was reverted, and the wait ended before the deployment did
     * @throws io.github.doapps.AppPlatformException if the server refuses it, as for an app that is
     *     not pinned
     * @throws IllegalArgumentException if the id is blank
     * @throws IllegalStateException if the client is closed
     */
    DeploymentOutcome revertRollback(String appId, WaitOptions options);

    /**
     * Reads a log that was kept, as far as it was written. The addresses that the server gives for
     * it are keys in themselves: they are fetched without the token, in order, over this client's
     * transport, and are in no text. A fetch that fails in passing is repeated, as {@link
     * io.github.doapps.AppsOperations} would be; {@code CallListener}s hear of the request for the
     * addresses alone.
     *
     * @param appId the app's id
     * @param options which log, and how much of it
     * @return the lines; none, with the server's words, if the phase that the log is of was not
     *     reached
     * @throws io.github.doapps.BadRequestException if an id is none. The server refuses a log that
     *     has not begun in the same way, so the deployment, or the app, is looked at then
     * @throws io.github.doapps.AppPlatformException if the log cannot be had: the server or the
     *     store that it is kept in refuse it, no answer comes, the deadline passes
     * @throws IllegalArgumentException if an id or a name is blank, or the kind is that of an event
     *     or a job, whose logs have operations of their own
     * @throws IllegalStateException if the client is closed
     */
    LogLines logs(String appId, LogOptions options);

    /**
     * Reads a log that was kept, line by line, so that no more than a line of it is in memory. As
     * {@link #logs(String, LogOptions)} otherwise, but that {@link LogOptions#tailLines()} is the
     * server's affair alone. A fetch that is cut goes on behind the last line that was handed on.
     *
     * @param appId the app's id
     * @param options which log, and how much of it
     * @param line takes each line, on the caller's thread; what it throws ends the reading, and is
     *     thrown
     * @return how it went
     * @throws io.github.doapps.AppPlatformException as {@link #logs(String, LogOptions)}
     * @throws IllegalArgumentException as {@link #logs(String, LogOptions)}
     * @throws IllegalStateException if the client is closed
     */
    LogReport logs(String appId, LogOptions options, Consumer<String> line);

    /**
     * Changes an app's spec, with {@link EditOptions#defaults()}.
     *
     * @param appId the app's id
     * @param edit gives the changed spec
     * @return what came of it
     * @see #editSpec(String, UnaryOperator, EditOptions)
     */
    default SpecEdit editSpec(String appId, UnaryOperator<AppSpec> edit) {
        return editSpec(appId, edit, EditOptions.defaults());
    }

    /**
     * Changes an app's spec: reads the app, applies the edit, and updates the app, once, if the
     * edited document differs from the one that was read. An edit that changes nothing sends
     * nothing, and builds nothing. What the edit leaves alone goes back as it came, encrypted
     * values and unknown members included.
     *
     * <p>An update deploys by itself: do not launch after it, which would build twice. {@link
     * SpecEdit#pendingDeployment()} is what to await.
     *
     * <p>The API has no precondition: a change that somebody else makes between the reading and the
     * update is overwritten. Two requests lie between them, and the time that the edit takes.
     *
     * @param appId the app's id
     * @param edit gives the changed spec, and keeps its name; called once, on the caller's thread.
     *     What it throws ends the call, with nothing sent
     * @param options how to change it
     * @return what came of it
     * @throws AppPinnedException if a rollback pins the app and the edit changes something; nothing
     *     was sent
     * @throws io.github.doapps.OutcomeUnknownException if the update got no usable answer; its
     *     candidates are the deployments that may have come of it, its text says what the app's
     *     spec is now, and its effect is {@link io.github.doapps.EffectOnServer#APPLIED} if that is
     *     the edited one
     * @throws io.github.doapps.AppPlatformException if a call failed as {@link
     *     io.github.doapps.AppsOperations} says
     * @throws IllegalArgumentException if the id is blank, or the edit gives null or a spec of
     *     another name; nothing was sent
     * @throws IllegalStateException if the client is closed
     */
    SpecEdit editSpec(String appId, UnaryOperator<AppSpec> edit, EditOptions options);

    /**
     * Follows a log as it is written, over the websocket that the server gives an address of, until
     * the log is over, its deployment has ended, or the deadline passes. A log that has not begun
     * is waited for; one that is over already is read as it was kept. A connection that is dropped
     * is made again, 2 seconds later at first and up to 15 if it fails again: the server is asked
     * for its last 1,000 lines then, and those that were handed on are passed over, by their text.
     * Ten failed connections in a row end it.
     *
     * <p>The websocket is the JDK's, {@code java.net.http.WebSocket}: it goes through the proxy of
     * {@code ProxySelector.getDefault()} and trusts what the JVM trusts, whatever the client's
     * transport is set to. The token is not sent there. The looks at the deployment count as those
     * of {@link #await(String, String)}.
     *
     * @param appId the app's id
     * @param options which log, and how long
     * @param line takes each line, on the caller's thread; what it throws ends the following, and
     *     is thrown
     * @return how it went
     * @throws io.github.doapps.AppPlatformException if the server refuses the log, ten connections
     *     in a row fail, the thread is interrupted, or the client closed
     * @throws IllegalArgumentException as {@link #logs(String, LogOptions)}
     * @throws IllegalStateException if the client is closed
     */
    FollowReport followLogs(String appId, FollowOptions options, Consumer<String> line);
}
