package io.github.doapps.testkit.internal.rest.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.platform.RollbackVerdict;
import io.github.doapps.testkit.internal.platform.RollbackVerdict.Condition;
import io.github.doapps.testkit.internal.rest.route.Bodies;
import io.github.doapps.testkit.internal.rest.route.RoutedCall;
import io.github.doapps.testkit.internal.wire.Json;

/** Validates, creates, commits and reverts rollbacks. */
public final class RollbacksApi {

    private final Platform platform;

    /**
     * The operations.
     *
     * @param platform what they act on
     */
    public RollbacksApi(Platform platform) {
        this.platform = platform;
    }

    /**
     * Whether an app can be rolled back.
     *
     * @param call the request
     * @return the verdict
     */
    public JsonNode validate(RoutedCall call) {
        String deploymentId = target(call.object());
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> verdict(app.rollbacks().validate(deploymentId, now)));
    }

    /**
     * Rolls an app back.
     *
     * @param call the request
     * @return the deployment that does so
     */
    public JsonNode create(RoutedCall call) {
        ObjectNode body = call.object();
        String deploymentId = target(body);
        boolean skipPin = Bodies.flag(body, "skip_pin");
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) ->
                        DeploymentJson.envelope(
                                app.rollbacks().create(deploymentId, skipPin, now), now));
    }

    /**
     * Commits a rollback.
     *
     * @param call the request
     * @return nothing
     */
    public JsonNode commit(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> {
                    app.rollbacks().commit();
                    return MissingNode.getInstance();
                });
    }

    /**
     * Reverts a rollback.
     *
     * @param call the request
     * @return the deployment that does so
     */
    public JsonNode revert(RoutedCall call) {
        return platform.atApp(
                call.uuid("{app_id}"),
                (app, now) -> DeploymentJson.envelope(app.rollbacks().revert(now), now));
    }

    private static String target(ObjectNode body) {
        Bodies.flag(body, "skip_pin");
        return RoutedCall.uuidOf(Bodies.text(body, "deployment_id"));
    }

    private static ObjectNode verdict(RollbackVerdict verdict) {
        ObjectNode json = Json.object();
        Condition error = verdict.error();
        if (error == null) {
            json.put("valid", true);
        } else {
            json.set("error", condition(error));
        }
        if (!verdict.warnings().isEmpty()) {
            ArrayNode warnings = json.putArray("warnings");
            verdict.warnings().forEach(warning -> warnings.add(condition(warning)));
        }
        return json;
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode json = Json.object();
        json.put("code", condition.code()).put("message", condition.message());
        if (!condition.components().isEmpty()) {
            condition.components().forEach(json.putArray("components")::add);
        }
        return json;
    }
}
