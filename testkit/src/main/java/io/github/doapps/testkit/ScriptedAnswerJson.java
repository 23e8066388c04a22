package io.github.doapps.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Reads a scripted answer that a client in another language queues. */
final class ScriptedAnswerJson {

    private ScriptedAnswerJson() {}

    /**
     * Reads an answer.
     *
     * @throws IllegalArgumentException if it could not be given
     */
    static ScriptedAnswer read(ObjectNode json) {
        ScriptedAnswer answer =
                json.path("cut").asBoolean(false) ? ScriptedAnswer.cutConnection() : content(json);
        if (json.path("after_acting").asBoolean(false)) {
            answer = answer.afterActing();
        }
        if (json.has("times")) {
            answer = answer.times(json.path("times").asInt(0));
        }
        if (json.has("seconds")) {
            answer = answer.lasting(Seconds.of(json, "seconds"));
        }
        boolean anyMethod = !json.path("method").isTextual();
        if (json.path("path").isTextual()) {
            if (anyMethod) {
                throw new IllegalArgumentException("a path needs a method");
            }
            return answer.onlyFor(json.path("method").asText(), json.path("path").asText());
        }
        return anyMethod ? answer : answer.onlyFor(json.path("method").asText());
    }

    private static ScriptedAnswer content(ObjectNode json) {
        if (json.has("cloudflare")) {
            return ScriptedAnswer.cloudflare(json.path("cloudflare").asInt(0));
        }
        ScriptedAnswer answer = ScriptedAnswer.of(json.path("status").asInt(0));
        for (Map.Entry<String, JsonNode> header : json.path("headers").properties()) {
            answer = answer.withHeader(header.getKey(), header.getValue().asText());
        }
        return json.path("body").isTextual() ? answer.withBody(json.path("body").asText()) : answer;
    }
}
