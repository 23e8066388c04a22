package io.github.doapps.model.spec.scaling;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;

/** Scaling by the time that requests take; of services. */
public final class RequestDurationMetric extends ApiObject {

    private RequestDurationMetric(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static RequestDurationMetric of(JsonObject json) {
        return new RequestDurationMetric(json);
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
     * The time that is aimed at for 95 of 100 requests to stay below.
     *
     * @return the time, at least 1, 0 if absent
     */
    public long p95Milliseconds() {
        return int64("p95_milliseconds");
    }

    /** Builds a {@link RequestDurationMetric}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<RequestDurationMetric, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the time that is aimed at for 95 of 100 requests to stay below.
         *
         * @param milliseconds the time, at least 1
         * @return this builder
         */
        public Builder p95Milliseconds(long milliseconds) {
            return set("p95_milliseconds", milliseconds);
        }

        @Override
        public RequestDurationMetric build() {
            return new RequestDurationMetric(document());
        }
    }
}
