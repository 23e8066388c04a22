package io.github.doapps.model.spec.scaling;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** What the number of instances follows. */
public final class AutoscalingMetrics extends ApiObject {

    private AutoscalingMetrics(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AutoscalingMetrics of(JsonObject json) {
        return new AutoscalingMetrics(json);
    }

    /**
     * A builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(JsonObject.empty());
    }

    /**
     * A builder that starts with this document, members that no accessor knows included.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * The CPU.
     *
     * @return the setting, or empty if absent
     */
    public Optional<CpuMetric> cpu() {
        return object("cpu", CpuMetric::of);
    }

    /**
     * The number of requests. Of services alone.
     *
     * @return the setting, or empty if absent
     */
    public Optional<RequestsPerSecondMetric> requestsPerSecond() {
        return object("requests_per_second", RequestsPerSecondMetric::of);
    }

    /**
     * The time that requests take. Of services alone.
     *
     * @return the setting, or empty if absent
     */
    public Optional<RequestDurationMetric> requestDuration() {
        return object("request_duration", RequestDurationMetric::of);
    }

    /** Builds an {@link AutoscalingMetrics}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<AutoscalingMetrics, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the CPU.
         *
         * @param cpu the setting
         * @return this builder
         */
        public Builder cpu(CpuMetric cpu) {
            return set("cpu", cpu);
        }

        /**
         * Sets the number of requests.
         *
         * @param requests the setting
         * @return this builder
         */
        public Builder requestsPerSecond(RequestsPerSecondMetric requests) {
            return set("requests_per_second", requests);
        }

        /**
         * Sets the time that requests take.
         *
         * @param duration the setting
         * @return this builder
         */
        public Builder requestDuration(RequestDurationMetric duration) {
            return set("request_duration", duration);
        }

        @Override
        public AutoscalingMetrics build() {
            return new AutoscalingMetrics(document());
        }
    }
}
