package io.github.doapps.model.health;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;

/** How a functions component fares. */
public final class FunctionsComponentHealth extends ApiObject {

    private FunctionsComponentHealth(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static FunctionsComponentHealth of(JsonObject json) {
        return new FunctionsComponentHealth(json);
    }

    /**
     * The component's name.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * Its figures.
     *
     * @return the figures; unmodifiable
     */
    public List<FunctionsHealthMetric> functionsComponentHealthMetrics() {
        return objects("functions_component_health_metrics", FunctionsHealthMetric::of);
    }
}
