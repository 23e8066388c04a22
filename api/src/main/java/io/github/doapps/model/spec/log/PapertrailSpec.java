package io.github.doapps.model.spec.log;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** Papertrail as the place of logs. {@link #toString()} never shows its address. */
public final class PapertrailSpec extends ApiObject {

    private PapertrailSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static PapertrailSpec of(JsonObject json) {
        return new PapertrailSpec(json);
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
     * The syslog endpoint.
     *
     * @return the endpoint, host and port, or empty if absent
     */
    public Optional<String> endpoint() {
        return string("endpoint");
    }

    /** Builds a {@link PapertrailSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<PapertrailSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the syslog endpoint.
         *
         * @param endpoint the endpoint, host and port
         * @return this builder
         */
        public Builder endpoint(String endpoint) {
            return set("endpoint", endpoint);
        }

        @Override
        public PapertrailSpec build() {
            return new PapertrailSpec(document());
        }
    }
}
