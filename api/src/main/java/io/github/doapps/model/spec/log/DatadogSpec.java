package io.github.doapps.model.spec.log;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** Datadog as the place of logs. {@link #toString()} shows neither its address nor the key. */
public final class DatadogSpec extends ApiObject {

    private DatadogSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DatadogSpec of(JsonObject json) {
        return new DatadogSpec(json);
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
     * The log intake of the site that the account is on.
     *
     * @return the URL, or empty if absent
     */
    public Optional<String> endpoint() {
        return string("endpoint");
    }

    /**
     * The API key.
     *
     * @return the key, or empty if absent
     */
    public Optional<String> apiKey() {
        return string("api_key");
    }

    /** Builds a {@link DatadogSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<DatadogSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the log intake of the site that the account is on.
         *
         * @param endpoint the URL
         * @return this builder
         */
        public Builder endpoint(String endpoint) {
            return set("endpoint", endpoint);
        }

        /**
         * Sets the API key.
         *
         * @param key the key
         * @return this builder
         */
        public Builder apiKey(String key) {
            return set("api_key", key);
        }

        @Override
        public DatadogSpec build() {
            return new DatadogSpec(document());
        }
    }
}
