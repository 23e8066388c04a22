package io.github.doapps.model.spec.scaling;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** How the number of instances follows the load, in place of a number that is set. */
public final class AutoscalingSpec extends ApiObject {

    private AutoscalingSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AutoscalingSpec of(JsonObject json) {
        return new AutoscalingSpec(json);
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
     * How many instances there are at least.
     *
     * @return the number, at least 1, 0 if absent
     */
    public long minInstanceCount() {
        return int64("min_instance_count");
    }

    /**
     * How many instances there are at most.
     *
     * @return the number, at most 250, 0 if absent
     */
    public long maxInstanceCount() {
        return int64("max_instance_count");
    }

    /**
     * What the number follows.
     *
     * @return the measures, or empty if absent
     */
    public Optional<AutoscalingMetrics> metrics() {
        return object("metrics", AutoscalingMetrics::of);
    }

    /** Builds an {@link AutoscalingSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<AutoscalingSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets how many instances there are at least.
         *
         * @param count the number, at least 1
         * @return this builder
         */
        public Builder minInstanceCount(long count) {
            return set("min_instance_count", count);
        }

        /**
         * Sets how many instances there are at most.
         *
         * @param count the number, at most 250
         * @return this builder
         */
        public Builder maxInstanceCount(long count) {
            return set("max_instance_count", count);
        }

        /**
         * Sets what the number follows.
         *
         * @param metrics the measures
         * @return this builder
         */
        public Builder metrics(AutoscalingMetrics metrics) {
            return set("metrics", metrics);
        }

        @Override
        public AutoscalingSpec build() {
            return new AutoscalingSpec(document());
        }
    }
}
