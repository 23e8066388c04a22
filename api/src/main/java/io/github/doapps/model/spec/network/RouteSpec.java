package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/**
 * An HTTP path prefix under which a component is reached. App Platform marks routes as superseded
 * by ingress rules, and still reads and writes them.
 */
public final class RouteSpec extends ApiObject {

    private RouteSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static RouteSpec of(JsonObject json) {
        return new RouteSpec(json);
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
     * The path prefix.
     *
     * @return the prefix, which starts with a slash, or empty if absent
     */
    public Optional<String> path() {
        return string("path");
    }

    /**
     * Whether the prefix is left on the path that reaches the component. Defaults to false.
     *
     * @return true if so
     */
    public boolean preservePathPrefix() {
        return bool("preserve_path_prefix");
    }

    /** Builds a {@link RouteSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<RouteSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the path prefix.
         *
         * @param path the prefix, which starts with a slash
         * @return this builder
         */
        public Builder path(String path) {
            return set("path", path);
        }

        /**
         * Sets whether the prefix is left on the path that reaches the component.
         *
         * @param preserve true if so
         * @return this builder
         */
        public Builder preservePathPrefix(boolean preserve) {
            return set("preserve_path_prefix", preserve);
        }

        @Override
        public RouteSpec build() {
            return new RouteSpec(document());
        }
    }
}
