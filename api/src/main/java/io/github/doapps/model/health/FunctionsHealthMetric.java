package io.github.doapps.model.health;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.math.BigDecimal;
import java.util.Optional;

/** A figure of a functions component over a span of time. */
public final class FunctionsHealthMetric extends ApiObject {

    private FunctionsHealthMetric(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static FunctionsHealthMetric of(JsonObject json) {
        return new FunctionsHealthMetric(json);
    }

    /**
     * What is counted, such as {@code activations_count}.
     *
     * @return the label, or empty if absent
     */
    public Optional<String> metricLabel() {
        return string("metric_label");
    }

    /**
     * The figure.
     *
     * @return the value
     */
    public BigDecimal metricValue() {
        return decimal("metric_value");
    }

    /**
     * The span that it is about, such as {@code 1h}.
     *
     * @return the span, or empty if absent
     */
    public Optional<String> timeWindow() {
        return string("time_window");
    }
}
