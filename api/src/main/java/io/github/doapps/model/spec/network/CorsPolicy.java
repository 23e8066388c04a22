package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.List;
import java.util.Optional;

/** What browsers may do with a component's answers from pages of other origins. */
public final class CorsPolicy extends ApiObject {

    private CorsPolicy(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static CorsPolicy of(JsonObject json) {
        return new CorsPolicy(json);
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
     * The origins that may call.
     *
     * @return the origins; unmodifiable
     */
    public List<StringMatch> allowOrigins() {
        return objects("allow_origins", StringMatch::of);
    }

    /**
     * The methods that may be used.
     *
     * @return the methods; unmodifiable
     */
    public List<String> allowMethods() {
        return strings("allow_methods");
    }

    /**
     * The headers that requests may have.
     *
     * @return the names; unmodifiable
     */
    public List<String> allowHeaders() {
        return strings("allow_headers");
    }

    /**
     * The headers of answers that pages may read.
     *
     * @return the names; unmodifiable
     */
    public List<String> exposeHeaders() {
        return strings("expose_headers");
    }

    /**
     * How long browsers may remember the policy.
     *
     * @return the time as Go writes it, such as {@code 5h30m}, or empty if absent
     */
    public Optional<String> maxAge() {
        return string("max_age");
    }

    /**
     * Whether pages may read answers to requests with credentials. Defaults to false.
     *
     * @return true if so
     */
    public boolean allowCredentials() {
        return bool("allow_credentials");
    }

    /** Builds a {@link CorsPolicy}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<CorsPolicy, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Adds an origin that may call.
         *
         * @param allowOrigin an origin that may call
         * @return this builder
         */
        public Builder allowOrigin(StringMatch allowOrigin) {
            return append("allow_origins", allowOrigin);
        }

        /**
         * Sets the origins that may call.
         *
         * @param origins the origins, in place of any there are
         * @return this builder
         */
        public Builder allowOrigins(List<StringMatch> origins) {
            return set("allow_origins", origins);
        }

        /**
         * Adds a method that may be used.
         *
         * @param method the method
         * @return this builder
         */
        public Builder allowMethod(String method) {
            return append("allow_methods", method);
        }

        /**
         * Sets the methods that may be used.
         *
         * @param methods the methods, in place of any there are
         * @return this builder
         */
        public Builder allowMethods(List<String> methods) {
            return set("allow_methods", methods);
        }

        /**
         * Adds a header that requests may have.
         *
         * @param header its name
         * @return this builder
         */
        public Builder allowHeader(String header) {
            return append("allow_headers", header);
        }

        /**
         * Sets the headers that requests may have.
         *
         * @param headers the names, in place of any there are
         * @return this builder
         */
        public Builder allowHeaders(List<String> headers) {
            return set("allow_headers", headers);
        }

        /**
         * Adds a header of answers that pages may read.
         *
         * @param header its name
         * @return this builder
         */
        public Builder exposeHeader(String header) {
            return append("expose_headers", header);
        }

        /**
         * Sets the headers of answers that pages may read.
         *
         * @param headers the names, in place of any there are
         * @return this builder
         */
        public Builder exposeHeaders(List<String> headers) {
            return set("expose_headers", headers);
        }

        /**
         * Sets how long browsers may remember the policy.
         *
         * @param age the time as Go writes it, such as {@code 5h30m}
         * @return this builder
         */
        public Builder maxAge(String age) {
            return set("max_age", age);
        }

        /**
         * Sets whether pages may read answers to requests with credentials.
         *
         * @param allow true if so
         * @return this builder
         */
        public Builder allowCredentials(boolean allow) {
            return set("allow_credentials", allow);
        }

        @Override
        public CorsPolicy build() {
            return new CorsPolicy(document());
        }
    }
}
