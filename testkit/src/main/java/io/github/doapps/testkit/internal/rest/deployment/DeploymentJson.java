package io.github.doapps.testkit.internal.rest.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.spec.Component;
import io.github.doapps.testkit.internal.spec.ComponentKind;
import io.github.doapps.testkit.internal.wire.GoTime;
import io.github.doapps.testkit.internal.wire.Json;
import java.time.Instant;
import java.util.List;

/** A deployment as the API writes it, member for member and in that order. */
public final class DeploymentJson {

    private DeploymentJson() {}

    /**
     * A deployment in an object of its own.
     *
     * @param deployment the deployment
     * @param now the time
     * @return the answer
     */
    public static JsonNode envelope(EmulatedDeployment deployment, Instant now) {
        return Json.object().set("deployment", of(deployment, now));
    }

    /**
     * A deployment.
     *
     * @param deployment the deployment
     * @param now the time
     * @return the document
     */
    public static ObjectNode of(EmulatedDeployment deployment, Instant now) {
        Instant changed = deployment.phaseChangedBy(now).orElse(deployment.createdAt());
        ObjectNode json = Json.object();
        json.put("id", deployment.id());
        json.putRawValue("spec", new RawValue(deployment.spec().json()));
        for (ComponentKind kind : ComponentKind.values()) {
            components(json, kind, deployment);
        }
        json.put(
                "phase_last_updated_at",
                deployment.phaseChangedBy(now).map(GoTime::seconds).orElse(GoTime.ZERO));
        json.put("created_at", GoTime.seconds(deployment.createdAt()));
        json.put("updated_at", GoTime.seconds(changed));
        json.put("cause", deployment.cause());
        if (deployment.plan().telling().progress()) {
            json.set("progress", ProgressJson.of(deployment, now));
        }
        json.put("phase", deployment.phaseAt(now).name());
        json.put("tier_slug", "basic");
        put(json, "cloned_from", deployment.predecessors().clonedFromId());
        put(json, "previous_deployment_id", deployment.predecessors().previousId());
        if (deployment.plan().telling().timing()) {
            json.set("timing", TimingJson.of(deployment, now));
        }
        return json;
    }

    private static void put(ObjectNode json, String member, String id) {
        if (!id.isEmpty()) {
            json.put(member, id);
        }
    }

    private static void components(
            ObjectNode json, ComponentKind kind, EmulatedDeployment deployment) {
        List<Component> components =
                deployment.spec().components().stream().filter(c -> c.kind() == kind).toList();
        if (components.isEmpty()) {
            return;
        }
        ArrayNode list = json.putArray(kind.member());
        for (Component component : components) {
            ObjectNode item = list.addObject();
            item.put("name", component.name());
            deployment
                    .commitOf(component)
                    .ifPresent(commit -> item.put("source_commit_hash", commit));
        }
    }
}
