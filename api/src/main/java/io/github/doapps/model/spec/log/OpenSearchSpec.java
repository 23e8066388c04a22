package io.github.doapps.model.spec.log;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/**
 * OpenSearch as the place of logs: a cluster of DigitalOcean by its name, or any by its address.
 * {@link #toString()} never shows the address.
 */
public final class OpenSearchSpec extends ApiObject {

    private OpenSearchSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static OpenSearchSpec of(JsonObject json) {
        return new OpenSearchSpec(json);
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
     * The cluster's address.
     *
     * @return the URL, with {@code https} and a port, or empty if absent
     */
    public Optional<String> endpoint() {
        return string("endpoint");
    }

    /**
     * The name and the password for it.
     *
     * @return the two, or empty if absent
     */
    public Optional<OpenSearchBasicAuth> basicAuth() {
        return object("basic_auth", OpenSearchBasicAuth::of);
    }

    /**
     * The index that takes the logs.
     *
     * @return the name, or empty if absent: the server then takes {@code logs}
     */
    public Optional<String> indexName() {
        return string("index_name");
    }

    /**
     * The cluster of DigitalOcean, in place of an address.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> clusterName() {
        return string("cluster_name");
    }

    /** Builds an {@link OpenSearchSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<OpenSearchSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the cluster's address.
         *
         * @param endpoint the URL, with {@code https} and a port
         * @return this builder
         */
        public Builder endpoint(String endpoint) {
            return set("endpoint", endpoint);
        }

        /**
         * Sets the name and the password for it.
         *
         * @param auth the two
         * @return this builder
         */
        public Builder basicAuth(OpenSearchBasicAuth auth) {
            return set("basic_auth", auth);
        }

        /**
         * Sets the index that takes the logs.
         *
         * @param index the name
         * @return this builder
         */
        public Builder indexName(String index) {
            return set("index_name", index);
        }

        /**
         * Sets the cluster of DigitalOcean, in place of an address.
         *
         * @param cluster the name
         * @return this builder
         */
        public Builder clusterName(String cluster) {
            return set("cluster_name", cluster);
        }

        @Override
        public OpenSearchSpec build() {
            return new OpenSearchSpec(document());
        }
    }
}
