package io.github.doapps.testkit.internal.rest.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.IdSequence;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists instances, and tells where their consoles are. */
public final class InstancesApi {

    private final Platform platform;
    private final String consoles;

    /**
     * The operations.
     *
     * @param platform what they act on
     * @param endpoint where the emulator is
     */
    public InstancesApi(Platform platform, String endpoint) {
        this.platform = platform;
        this.consoles = endpoint.replaceFirst("^http", "ws") + "/_exec/";
    }

    /**
     * An app's instances.
     *
     * @param call the request
     * @return the instances, none before the app is live
     */
    public JsonNode list(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    ObjectNode envelope = Json.object();
                    ArrayNode instances = envelope.putArray("instances");
                    app.active().stream()
                            .flatMap(live -> Instance.of(app, live, now).stream())
                            .forEach(instance -> instances.add(json(instance)));
                    return envelope;
                });
    }

    /**
     * The console of a component of the deployment that runs.
     *
     * @param call the request
     * @return its address
     */
    public JsonNode execOfActiveDeployment(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"), (app, now) -> console(call, app, app.requireActive(), now));
    }

    /**
     * The console of a component of a deployment.
     *
     * @param call the request
     * @return its address
     */
    public JsonNode execOfDeployment(RoutedCall call) {
        String deploymentId = call.uuid("{deployment_id}");
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> console(call, app, app.deployment(deploymentId), now));
    }

    private JsonNode console(
            RoutedCall call, EmulatedApp app, EmulatedDeployment deployment, Instant now) {
        String component = call.text("{component_name}");
        boolean lasting = Instance.isLasting(deployment.spec().component(component));
        if (!lasting || app.active().filter(live -> live == deployment).isEmpty()) {
            throw Refusal.badRequest("there is no console of what does not run");
        }
        Optional<String> wanted = call.query().first("instance_name");
        List<String> names =
                Instance.of(app, deployment, now).stream()
                        .filter(instance -> instance.component().name().equals(component))
                        .map(Instance::name)
                        .filter(name -> wanted.map(name::equals).orElse(true))
                        .toList();
        if (names.isEmpty()) {
            throw Refusal.notFound();
        }
        String token = IdSequence.of("console/" + names.get(0), 1);
        return Json.object().put("url", consoles + names.get(0) + "?token=" + token);
    }

    private static ObjectNode json(Instance instance) {
        return Json.object()
                .put("component_name", instance.component().name())
                .put("instance_name", instance.name())
                .put("instance_alias", instance.alias())
                .put("component_type", instance.component().kind().name());
    }
}
