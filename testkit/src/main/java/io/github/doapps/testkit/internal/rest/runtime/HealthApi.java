package io.github.doapps.testkit.internal.rest.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.rest.route.ShapeSource;
import io.github.doapps.testkit.internal.spec.Component;
import io.github.doapps.testkit.internal.spec.ComponentKind;
import io.github.doapps.testkit.internal.wire.Json;
import java.time.Instant;
import java.util.Optional;

/** Tells how an app's components do: well once it is live. */
public final class HealthApi {

    private final Platform platform;
    private final ShapeSource shape;

    /**
     * The operation.
     *
     * @param platform what it looks at
     * @param shape whom to follow where sources disagree
     */
    public HealthApi(Platform platform, ShapeSource shape) {
        this.platform = platform;
        this.shape = shape;
    }

    /**
     * The health of an app.
     *
     * @param call the request
     * @return the health of its components
     */
    public JsonNode get(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    ObjectNode health = health(app, now);
                    return shape == ShapeSource.EXAMPLE
                            ? health
                            : Json.object().set("app_health", health);
                });
    }

    private static ObjectNode health(EmulatedApp app, Instant now) {
        ObjectNode health = Json.object();
        ArrayNode components = Json.object().arrayNode();
        ArrayNode functions = Json.object().arrayNode();
        for (Component component : app.spec().components()) {
            if (Instance.isLasting(component)) {
                components.add(component(app, component, now));
            } else if (component.kind() == ComponentKind.FUNCTIONS) {
                functions.add(functions(component));
            }
        }
        if (!components.isEmpty()) {
            health.set("components", components);
        }
        if (!functions.isEmpty()) {
            health.set("functions_components", functions);
        }
        return health;
    }

    private static ObjectNode component(EmulatedApp app, Component component, Instant now) {
        ObjectNode json = Json.object().put("name", component.name());
        Optional<EmulatedDeployment> live =
                app.active().filter(active -> active.spec().components().contains(component));
        if (live.isEmpty()) {
            return json.put("replicas_desired", component.instanceCount()).put("state", "UNKNOWN");
        }
        long replicas = app.parts().scalings().instancesOf(live.get(), component, now);
        return json.put("cpu_usage_percent", 5.55 + component.name().length())
                .put("memory_usage_percent", 20.32)
                .put("replicas_desired", replicas)
                .put("replicas_ready", replicas)
                .put("state", "HEALTHY");
    }

    private static ObjectNode functions(Component component) {
        ObjectNode json = Json.object().put("name", component.name());
        json.putArray("functions_component_health_metrics")
                .addObject()
                .put("metric_label", "activations_count")
                .put("metric_value", 100)
                .put("time_window", "1h");
        return json;
    }
}
