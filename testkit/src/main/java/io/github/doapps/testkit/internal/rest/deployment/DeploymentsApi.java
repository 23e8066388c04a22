package io.github.doapps.testkit.internal.rest.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.DeploymentRequest;
import io.github.doapps.testkit.internal.platform.DeploymentRequest.Build;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.platform.Trigger;
import io.github.doapps.testkit.internal.rest.route.Bodies;
import io.github.doapps.testkit.internal.rest.route.Paging;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.spec.ComponentKind;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;
import java.util.Set;

/** Lists, creates, gets and cancels deployments, and restarts what was deployed. */
public final class DeploymentsApi {

    private final Platform platform;
    private final String endpoint;

    /**
     * The operations.
     *
     * @param platform what they act on
     * @param endpoint where the API is, for the links between pages
     */
    public DeploymentsApi(Platform platform, String endpoint) {
        this.platform = platform;
        this.endpoint = endpoint;
    }

    /**
     * A page of an app's deployments.
     *
     * @param call the request
     * @return the page
     */
    public JsonNode list(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        Paging paging = call.paging(endpoint);
        Set<Trigger> triggers = call.query().choices("deployment_types", Trigger.class);
        return platform.atApp(
                appId,
                (app, now) -> {
                    List<EmulatedDeployment> deployments =
                            app.listedDeployments(now).stream()
                                    .filter(d -> triggers.contains(d.trigger()))
                                    .toList();
                    ObjectNode envelope = Json.object();
                    ArrayNode items = envelope.putArray("deployments");
                    paging.slice(deployments).forEach(d -> items.add(DeploymentJson.of(d, now)));
                    paging.addTo(envelope, deployments.size());
                    return envelope;
                });
    }

    /**
     * Starts a deployment.
     *
     * @param call the request
     * @return the deployment
     */
    public JsonNode create(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        boolean force = Bodies.flag(call.objectOrNothing(), "force_build");
        DeploymentRequest request =
                DeploymentRequest.manual("manual", force ? Build.ALWAYS : Build.IF_CHANGED);
        return platform.atApp(
                appId, (app, now) -> DeploymentJson.envelope(app.deploy(request, now), now));
    }

    /**
     * A deployment.
     *
     * @param call the request
     * @return the deployment
     */
    public JsonNode get(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        String deploymentId = call.uuid("{deployment_id}");
        return platform.atApp(
                appId, (app, now) -> DeploymentJson.envelope(app.deployment(deploymentId), now));
    }

    /**
     * Cancels a deployment.
     *
     * @param call the request
     * @return the deployment
     */
    public JsonNode cancel(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        String deploymentId = call.uuid("{deployment_id}");
        return platform.atApp(
                appId, (app, now) -> DeploymentJson.envelope(app.cancel(deploymentId, now), now));
    }

    /**
     * Restarts services and workers.
     *
     * @param call the request
     * @return the deployment that does so
     */
    public JsonNode restart(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        List<String> components = Bodies.texts(call.objectOrNothing(), "components");
        return platform.atApp(
                appId,
                (app, now) -> {
                    app.requireActive();
                    components.forEach(name -> refuseUnlessRestartable(app, name));
                    return DeploymentJson.envelope(
                            app.deploy(DeploymentRequest.manual("restart", Build.NEVER), now), now);
                });
    }

    private static void refuseUnlessRestartable(EmulatedApp app, String name) {
        boolean restartable =
                app.spec().components().stream()
                        .filter(c -> c.name().equals(name))
                        .anyMatch(
                                c ->
                                        c.kind() == ComponentKind.SERVICE
                                                || c.kind() == ComponentKind.WORKER);
        if (!restartable) {
            throw Refusal.badRequest("components must be names of services and workers");
        }
    }
}
