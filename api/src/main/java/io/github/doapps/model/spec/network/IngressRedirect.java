package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** Where requests are sent instead. */
public final class IngressRedirect extends ApiObject {

    private IngressRedirect(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static IngressRedirect of(JsonObject json) {
        return new IngressRedirect(json);
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
     * The path, in place of the whole one that was asked.
     *
     * @return the path, or empty if absent
     */
    public Optional<String> uri() {
        return string("uri");
    }

    /**
     * The host.
     *
     * @return the name or the address, without a port, or empty if absent
     */
    public Optional<String> authority() {
        return string("authority");
    }

    /**
     * The port.
     *
     * @return the port, 0 if absent
     */
    public long port() {
        return int64("port");
    }

    /**
     * The scheme.
     *
     * @return {@code http} or {@code https}, or empty if absent: the server then takes {@code
     *     https}
     */
    public Optional<String> scheme() {
        return string("scheme");
    }

    /**
     * The status code.
     *
     * @return the code, 0 if absent: the server then takes 302
     */
    public long redirectCode() {
        return int64("redirect_code");
    }

    /** Builds an {@link IngressRedirect}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<IngressRedirect, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the path, in place of the whole one that was asked.
         *
         * @param uri the path
         * @return this builder
         */
        public Builder uri(String uri) {
            return set("uri", uri);
        }

        /**
         * Sets the host.
         *
         * @param authority the name or the address, without a port
         * @return this builder
         */
        public Builder authority(String authority) {
            return set("authority", authority);
        }

        /**
         * Sets the port.
         *
         * @param port the port
         * @return this builder
         */
        public Builder port(long port) {
            return set("port", port);
        }

        /**
         * Sets the scheme.
         *
         * @param scheme {@code http} or {@code https}
         * @return this builder
         */
        public Builder scheme(String scheme) {
            return set("scheme", scheme);
        }

        /**
         * Sets the status code.
         *
         * @param code a code from 300 to 308
         * @return this builder
         */
        public Builder redirectCode(long code) {
            return set("redirect_code", code);
        }

        @Override
        public IngressRedirect build() {
            return new IngressRedirect(document());
        }
    }
}
