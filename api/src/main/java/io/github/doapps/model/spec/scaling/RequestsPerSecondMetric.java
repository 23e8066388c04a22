package io.github.doapps.model.spec.scaling;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;

/** Scaling by the number of requests; of services. */
public final class RequestsPerSecondMetric extends ApiObject {

    private RequestsPerSecondMetric(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static RequestsPerSecondMetric of(JsonObject json) {
        return new RequestsPerSecondMetric(json);
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
     * The requests in a second that are aimed at for an instance.
     *
     * @return the number, at least 1, 0 if absent
     */
    public long perInstance() {
        return int64("per_instance");
    }

    /** Builds a {@link RequestsPerSecondMetric}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<RequestsPerSecondMetric, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the requests in a second that are aimed at for an instance.
         *
         * @param requests the number, at least 1
         * @return this builder
         */
        public Builder perInstance(long requests) {
            return set("per_instance", requests);
        }

        @Override
        public RequestsPerSecondMetric build() {
            return new RequestsPerSecondMetric(document());
        }
    }
}
