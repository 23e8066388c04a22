package io.github.doapps.model.event;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** How many containers a component had before an autoscaling, and after it. */
public final class ComponentScaling extends ApiObject {

    private ComponentScaling(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ComponentScaling of(JsonObject json) {
        return new ComponentScaling(json);
    }

    /**
     * How many it had before.
     *
     * @return the number
     */
    public long from() {
        return int64("from");
    }

    /**
     * How many it has after.
     *
     * @return the number
     */
    public long to() {
        return int64("to");
    }

    /**
     * What led to it, such as {@code cpu}, or {@code scale_to_zero} for one that sleeps.
     *
     * @return the metric, or empty if absent
     */
    public Optional<String> triggeringMetric() {
        return string("triggering_metric");
    }
}
