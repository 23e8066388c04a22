package io.github.doapps.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.doapps.testkit.internal.rest.route.Bodies;
import io.github.doapps.testkit.internal.wire.Refusal;

/** Reads a deployment's life that a client in another language lays out. */
final class ScriptedDeploymentJson {

    private ScriptedDeploymentJson() {}

    /**
     * Reads a life.
     *
     * @throws Refusal with 400 if a member is missing or of a wrong type
     * @throws IllegalArgumentException if there is no such life
     */
    static ScriptedDeployment read(ObjectNode json) {
        ScriptedDeployment script = ScriptedDeployment.standard();
        for (JsonNode phase : json.path("phases")) {
            ObjectNode object = object(phase);
            script = script.phase(Bodies.text(object, "phase"), Seconds.of(object, "seconds"));
        }
        if (json.has("end")) {
            String end = Bodies.text(json, "end");
            script =
                    json.has("end_seconds")
                            ? script.endingIn(end, Seconds.of(json, "end_seconds"))
                            : script.endingIn(end);
        }
        for (JsonNode failure : json.path("failures")) {
            script = failing(script, object(failure));
        }
        for (JsonNode lie : json.path("statuses")) {
            ObjectNode object = object(lie);
            script = script.stating(Bodies.text(object, "step"), Bodies.text(object, "status"));
        }
        if (json.has("listed_seconds")) {
            script = script.listedAfter(Seconds.of(json, "listed_seconds"));
        }
        if (json.path("queued").asBoolean(false)) {
            script = script.queued();
        }
        return json.path("progress").asBoolean(true) ? script : script.withoutProgress();
    }

    /** Reads a failure: step, code and message. */
    static ScriptedDeployment failing(ScriptedDeployment script, ObjectNode failure) {
        return script.failing(
                Bodies.text(failure, "step"),
                Bodies.text(failure, "code"),
                Bodies.text(failure, "message"));
    }

    private static ObjectNode object(JsonNode item) {
        if (item instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.badRequest("phases, failures and statuses must be lists of objects");
    }
}
