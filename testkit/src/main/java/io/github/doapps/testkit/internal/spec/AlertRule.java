package io.github.doapps.testkit.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An alert that a spec asks for.
 *
 * @param component the component that it watches, empty for the app
 * @param settings the object that the spec has for it
 */
public record AlertRule(String component, JsonNode settings) {

    /**
     * What tells it from the app's other alerts.
     *
     * @return component and rule
     */
    public String key() {
        return component + "/" + settings.path("rule").asText("");
    }
}
