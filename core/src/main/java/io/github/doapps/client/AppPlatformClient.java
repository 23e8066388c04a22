package io.github.doapps.client;

import io.github.doapps.AppsOperations;
import io.github.doapps.AsyncAppsOperations;
import io.github.doapps.RateLimit;
import io.github.doapps.client.internal.budget.PollBudget;
import io.github.doapps.client.internal.deploy.DeploymentFlows;
import io.github.doapps.client.internal.deploy.Waiting;
import io.github.doapps.client.internal.flow.Flows;
import io.github.doapps.client.internal.live.LiveFlows;
import io.github.doapps.client.internal.logs.LogFlows;
import io.github.doapps.client.internal.pipeline.CallPipeline;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Stack;
import io.github.doapps.client.internal.surface.DefaultAppsOperations;
import io.github.doapps.client.internal.surface.DefaultAsyncAppsOperations;
import io.github.doapps.client.internal.surface.DefaultAsyncDeploymentWorkflow;
import io.github.doapps.client.internal.surface.DefaultDeploymentWorkflow;
import io.github.doapps.deploy.AsyncDeploymentWorkflow;
import io.github.doapps.deploy.DeploymentWorkflow;
import java.util.Optional;

/**
 * A client of DigitalOcean App Platform. Make one, share it, close it at the end:
 *
 * <pre>{@code
 * try (AppPlatformClient platform = AppPlatformClient.create()) {
 *     Deployment deployment =
 *             platform.apps().createDeployment(appId, CreateDeploymentRequest.forcingBuild());
 * }
 * }</pre>
 *
 * <p>Safe for use by any number of threads, virtual ones included. No thread of its own outlives a
 * call.
 */
public final class AppPlatformClient implements AutoCloseable {

    private final CallPipeline pipeline;
    private final CallSettings settings;
    private final Flows flows;
    private final DeploymentFlows deploymentFlows;
    private final LogFlows logFlows;
    private final LiveFlows liveFlows;
    private final JsonText json;
    private final String description;
    private final Runnable closeOwned;

    AppPlatformClient(
            CallPipeline pipeline,
            CallSettings settings,
            PollBudget budget,
            Stack stack,
            String description,
            Runnable closeOwned) {
        this.pipeline = pipeline;
        this.settings = settings;
        this.flows = new Flows(pipeline);
        CallSettings ofFlows = settings.counting(budget::madeAtOnce);
        this.logFlows = new LogFlows(stack, ofFlows);
        Waiting waiting =
                new Waiting(
                        ofFlows,
                        budget,
                        pipeline.clock(),
                        pipeline.jitter(),
                        logFlows.ofSeen(),
                        stack.codec(),
                        pipeline.telling());
        this.deploymentFlows = new DeploymentFlows(waiting);
        this.liveFlows = new LiveFlows(stack, waiting, pipeline.ownThreads());
        this.json = new JsonText(stack.codec(), () -> pipeline.requireOpen("json"));
        this.description = description;
        this.closeOwned = closeOwned;
    }

    /**
     * A client by the environment: the token from {@code DIGITALOCEAN_TOKEN}, else {@code
     * DIGITALOCEAN_ACCESS_TOKEN}; the endpoint from {@code DIGITALOCEAN_API_URL}, else the public
     * one; the transport and the codec as {@link java.util.ServiceLoader} finds them.
     *
     * @return a new client
     * @throws IllegalStateException if there is no token
     * @throws IllegalArgumentException if the token or the endpoint cannot be used
     * @throws io.github.doapps.ProviderException if there is no transport or no codec, or none
     *     comes first; the message lists what was found
     */
    public static AppPlatformClient create() {
        return builder().build();
    }

    /**
     * A builder, for all that {@link #create()} takes by default.
     *
     * @return a new builder
     */
    public static AppPlatformClientBuilder builder() {
        return new AppPlatformClientBuilder(System::getenv);
    }

    /**
     * The operations of the Apps API, each one call on the wire.
     *
     * @return the operations, with the client's settings
     */
    public AppsOperations apps() {
        return apps(CallOptions.defaults());
    }

    /**
     * The operations of the Apps API with settings of their own. Cheap: make one per call if need
     * be.
     *
     * @param options what is different from the client's settings
     * @return the operations
     */
    public AppsOperations apps(CallOptions options) {
        return new DefaultAppsOperations(pipeline, settings.with(options));
    }

    /**
     * The operations of the Apps API, each of which returns at once. By default each call in flight
     * has a thread of its own: a virtual one where the JDK has them (21 or newer), else a daemon.
     *
     * @return the operations, with the client's settings
     */
    public AsyncAppsOperations appsAsync() {
        return appsAsync(CallOptions.defaults());
    }

    /**
     * The operations of the Apps API, each of which returns at once, with settings of their own.
     * Cheap: make one per call if need be.
     *
     * @param options what is different from the client's settings
     * @return the operations
     */
    public AsyncAppsOperations appsAsync(CallOptions options) {
        return new DefaultAsyncAppsOperations(pipeline, settings.with(options));
    }

    /**
     * A deployment from its launch to its end: what stands above the single operations, and makes
     * their calls.
     *
     * @return the workflow, with the client's settings for each call
     */
    public DeploymentWorkflow deployments() {
        return new DefaultDeploymentWorkflow(flows, deploymentFlows, logFlows, liveFlows);
    }

    /**
     * A deployment from its launch to its end, without waiting for it: holds a thread only while a
     * call is in flight.
     *
     * @return the workflow, with the client's settings for each call
     */
    public AsyncDeploymentWorkflow deploymentsAsync() {
        return new DefaultAsyncDeploymentWorkflow(flows, deploymentFlows, logFlows, liveFlows);
    }

    /**
     * JSON text read and written by this client's codec, such as a spec that is kept in a file.
     * Sends nothing.
     *
     * @return what reads and writes it
     */
    public JsonText json() {
        return json;
    }

    /**
     * The rate limit that the last answer stated, of whichever call.
     *
     * @return the rate limit, or empty if no answer stated one yet
     */
    public Optional<RateLimit> rateLimit() {
        return pipeline.rateLimit();
    }

    /**
     * What this client is made of: its version, endpoint and User-Agent, and for transport and
     * codec what was found, where, and why it was taken. For people; holds no secret.
     *
     * @return several lines
     */
    public String describe() {
        return description;
    }

    /**
     * Closes what this client created; what was handed to its builder stays open. Calls in flight
     * are ended, on a transport that stays open, too: with {@link
     * io.github.doapps.RequestNotSentException} if nothing was sent, {@link
     * io.github.doapps.NoResponseException} if the answer is missing, {@link
     * io.github.doapps.OutcomeUnknownException} if something may have been changed. Does not wait
     * for them, but for up to 15 seconds where a deployment is being canceled because its wait
     * ended early ({@link io.github.doapps.deploy.WaitOptions#cancelingOnEarlyEnd()}); called from
     * a listener, it leaves that to another thread, as the wait may be the listener's own. Later
     * calls fail with {@link IllegalStateException}. A second close does nothing.
     */
    @Override
    public void close() {
        pipeline.close(closeOwned);
    }

    /** One line; {@link #describe()} says more. */
    @Override
    public String toString() {
        return description.lines().findFirst().orElse("");
    }
}
