package io.github.doapps.model.spec.scaling;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;

/** Scaling by CPU. */
public final class CpuMetric extends ApiObject {

    private CpuMetric(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static CpuMetric of(JsonObject json) {
        return new CpuMetric(json);
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
     * The CPU that is aimed at, on the average of all instances.
     *
     * @return the percentage, 0 if absent: the server then takes 80
     */
    public long percent() {
        return int64("percent");
    }

    /** Builds a {@link CpuMetric}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<CpuMetric, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the CPU that is aimed at, on the average of all instances.
         *
         * @param percent the percentage, 1 to 100
         * @return this builder
         */
        public Builder percent(long percent) {
            return set("percent", percent);
        }

        @Override
        public CpuMetric build() {
            return new CpuMetric(document());
        }
    }
}
