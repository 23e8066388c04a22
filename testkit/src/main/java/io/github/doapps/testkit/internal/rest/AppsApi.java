package io.github.doapps.testkit.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.EmulatedApp;
import io.github.doapps.testkit.internal.platform.EmulatedDeployment;
import io.github.doapps.testkit.internal.platform.Json;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.platform.Refusal;
import io.github.doapps.testkit.internal.platform.Trigger;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The operations on apps and deployments that are emulated: a route and a method for each. */
final class AppsApi {

    private static final String APPS = "/v2/apps";
    private static final String DEPLOYMENTS = "/v2/apps/{app_id}/deployments";

    private final Platform platform;
    private final String endpoint;

    AppsApi(Platform platform, String endpoint) {
        this.platform = platform;
        this.endpoint = endpoint;
    }

    Router router() {
        return new Router()
                .add("GET", APPS, this::listApps)
                .add("POST", APPS, this::createApp)
                .add("GET", APPS + "/{id}", this::getApp)
                .add("GET", DEPLOYMENTS, this::listDeployments)
                .add("POST", DEPLOYMENTS, this::createDeployment)
                .add("GET", DEPLOYMENTS + "/{deployment_id}", this::getDeployment)
                .add("POST", DEPLOYMENTS + "/{deployment_id}/cancel", this::cancelDeployment);
    }

    private JsonNode listApps(RoutedCall call) {
        Paging paging = paging(call);
        boolean withProjects = call.query().flag("with_projects");
        return platform.at(
                (account, now) -> {
                    List<EmulatedApp> apps = account.apps(now);
                    ObjectNode envelope = Json.object();
                    ArrayNode items = envelope.putArray("apps");
                    AppJson json = new AppJson(account, now);
                    paging.slice(apps).forEach(app -> items.add(json.of(app, withProjects)));
                    paging.addTo(envelope, apps.size());
                    return envelope;
                });
    }

    private JsonNode createApp(RoutedCall call) {
        ObjectNode body = call.object();
        return platform.at(
                (account, now) -> {
                    EmulatedApp app = account.createApp(call.body(), body, now);
                    return Json.object().set("app", new AppJson(account, now).of(app, true));
                });
    }

    private JsonNode getApp(RoutedCall call) {
        String id = call.uuid("{id}");
        return platform.at(
                (account, now) -> {
                    EmulatedApp app = account.app(id, now);
                    return Json.object().set("app", new AppJson(account, now).of(app, true));
                });
    }

    private JsonNode listDeployments(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        Paging paging = paging(call);
        Set<Trigger> triggers = triggers(call.query().all("deployment_types"));
        return platform.at(
                (account, now) -> {
                    List<EmulatedDeployment> deployments =
                            account.app(appId, now).deployments().stream()
                                    .filter(d -> triggers.contains(d.trigger()))
                                    .toList();
                    ObjectNode envelope = Json.object();
                    ArrayNode items = envelope.putArray("deployments");
                    paging.slice(deployments).forEach(d -> items.add(DeploymentJson.of(d, now)));
                    paging.addTo(envelope, deployments.size());
                    return envelope;
                });
    }

    private JsonNode createDeployment(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        JsonNode forceBuild = call.objectOrNothing().path("force_build");
        if (!forceBuild.isMissingNode() && !forceBuild.isBoolean()) {
            throw Refusal.badRequest("force_build must be true or false");
        }
        boolean force = forceBuild.asBoolean(false);
        return platform.at(
                (account, now) ->
                        envelope(account.deploy(appId, "manual", Trigger.MANUAL, force, now), now));
    }

    private JsonNode getDeployment(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        String deploymentId = call.uuid("{deployment_id}");
        return platform.at(
                (account, now) -> envelope(account.app(appId, now).deployment(deploymentId), now));
    }

    private JsonNode cancelDeployment(RoutedCall call) {
        String appId = call.uuid("{app_id}");
        String deploymentId = call.uuid("{deployment_id}");
        return platform.at(
                (account, now) -> {
                    account.cancel(appId, deploymentId, now);
                    return envelope(account.app(appId, now).deployment(deploymentId), now);
                });
    }

    private static JsonNode envelope(EmulatedDeployment deployment, Instant now) {
        return Json.object().set("deployment", DeploymentJson.of(deployment, now));
    }

    private Paging paging(RoutedCall call) {
        return new Paging(endpoint + call.rawPath(), call.query());
    }

    private static Set<Trigger> triggers(List<String> names) {
        Set<Trigger> triggers = EnumSet.noneOf(Trigger.class);
        for (String name : names) {
            triggers.add(
                    Arrays.stream(Trigger.values())
                            .filter(trigger -> trigger.name().equals(name))
                            .findFirst()
                            .orElseThrow(AppsApi::unknownTrigger));
        }
        return names.isEmpty() ? EnumSet.allOf(Trigger.class) : triggers;
    }

    private static Refusal unknownTrigger() {
        return Refusal.badRequest(
                "deployment_types must be of " + Arrays.toString(Trigger.values()));
    }
}
