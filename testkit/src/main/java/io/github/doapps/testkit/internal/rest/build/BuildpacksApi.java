package io.github.doapps.testkit.internal.rest.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.Buildpack;
import io.github.doapps.testkit.internal.platform.DeploymentRequest;
import io.github.doapps.testkit.internal.platform.DeploymentRequest.Build;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.deployment.DeploymentJson;
import io.github.doapps.testkit.internal.rest.route.Bodies;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.Json;
import io.github.doapps.testkit.internal.wire.Refusal;
import java.util.List;

/**
 * Lists buildpacks, and moves an app to a newer one. Neither is in the published contract: it is
 * what DigitalOcean's Go client asks and reads.
 */
public final class BuildpacksApi {

    private final Platform platform;

    /**
     * The operations.
     *
     * @param platform what they act on
     */
    public BuildpacksApi(Platform platform) {
        this.platform = platform;
    }

    /**
     * All buildpacks, in their newest version and the one before it.
     *
     * @param call the request
     * @return the buildpacks
     */
    public JsonNode list(RoutedCall call) {
        ObjectNode envelope = Json.object();
        ArrayNode buildpacks = envelope.putArray("buildpacks");
        for (Buildpack buildpack : Buildpack.ALL) {
            buildpacks.add(json(buildpack, buildpack.latest()).put("latest", true));
            buildpacks.add(json(buildpack, buildpack.latest() - 1));
        }
        return envelope;
    }

    /**
     * Moves an app to another version of a buildpack.
     *
     * @param call the request
     * @return what changes, and the deployment that does so if one is asked for
     */
    public JsonNode upgrade(RoutedCall call) {
        ObjectNode body = call.object();
        Buildpack buildpack = Buildpack.byId(Bodies.text(body, "buildpack_id"));
        boolean deploy = Bodies.flag(body, "trigger_deployment");
        JsonNode major = body.path("major_version");
        if (!major.isMissingNode() && !major.isInt()) {
            throw Refusal.badRequest("major_version must be a number");
        }
        return platform.atApp(
                call.uuid("{id}"),
                (app, now) -> {
                    ObjectNode json = Json.object();
                    if (deploy) {
                        app.rollbacks().refuseIfPinned();
                    }
                    List<String> affected =
                            app.parts()
                                    .buildpacks()
                                    .upgrade(
                                            app.spec(), buildpack, major.asInt(buildpack.latest()));
                    if (!affected.isEmpty()) {
                        affected.forEach(json.putArray("affected_components")::add);
                    }
                    if (deploy) {
                        DeploymentRequest request =
                                DeploymentRequest.manual("buildpack upgraded", Build.ALWAYS);
                        json.set("deployment", DeploymentJson.of(app.deploy(request, now), now));
                    }
                    return json;
                });
    }

    private static ObjectNode json(Buildpack buildpack, int major) {
        return Json.object()
                .put("name", buildpack.name())
                .put("id", buildpack.id())
                .put("version", major + ".1.0")
                .put("major_version", major)
                .put("docs_link", "https://do.co/apps-buildpack-" + buildpack.environment());
    }
}
