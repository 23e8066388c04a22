package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.network.CorsPolicy;
import io.github.doapps.model.spec.network.RouteSpec;
import java.util.List;
import java.util.Optional;

/** A component of files that are built once and served as they are. */
public final class StaticSiteSpec extends BuiltComponentSpec<StaticSiteSpec> {

    private StaticSiteSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static StaticSiteSpec of(JsonObject json) {
        return new StaticSiteSpec(json);
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
     * The file for a folder.
     *
     * @return the name, or empty if absent: the server then takes {@code index.html}
     */
    public Optional<String> indexDocument() {
        return string("index_document");
    }

    /**
     * The file for what is not there.
     *
     * @return the name, or empty if absent: the server then takes {@code 404.html}
     */
    public Optional<String> errorDocument() {
        return string("error_document");
    }

    /**
     * The file in place of what is not there. A site has this or an error document, not both.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> catchallDocument() {
        return string("catchall_document");
    }

    /**
     * The folder with the files, once they are built.
     *
     * @return the path, from the folder that is built in, or empty if absent: the server then looks
     *     for one
     */
    public Optional<String> outputDir() {
        return string("output_dir");
    }

    /**
     * What pages of other origins may do. Superseded by ingress rules.
     *
     * @return the policy, or empty if absent
     */
    public Optional<CorsPolicy> cors() {
        return object("cors", CorsPolicy::of);
    }

    /**
     * The paths under which it is reached. Superseded by ingress rules.
     *
     * @return the routes; unmodifiable
     */
    public List<RouteSpec> routes() {
        return objects("routes", RouteSpec::of);
    }

    @Override
    StaticSiteSpec with(JsonObject document) {
        return of(document);
    }

    @Override
    String noun() {
        return "static site";
    }

    /** Builds a {@link StaticSiteSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends BuiltComponentSpec.Builder<StaticSiteSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the file for a folder.
         *
         * @param name the name
         * @return this builder
         */
        public Builder indexDocument(String name) {
            return set("index_document", name);
        }

        /**
         * Sets the file for what is not there.
         *
         * @param name the name
         * @return this builder
         */
        public Builder errorDocument(String name) {
            return set("error_document", name);
        }

        /**
         * Sets the file in place of what is not there.
         *
         * @param name the name
         * @return this builder
         */
        public Builder catchallDocument(String name) {
            return set("catchall_document", name);
        }

        /**
         * Sets the folder with the files, once they are built.
         *
         * @param path the path, from the folder that is built in
         * @return this builder
         */
        public Builder outputDir(String path) {
            return set("output_dir", path);
        }

        /**
         * Sets what pages of other origins may do.
         *
         * @param cors the policy
         * @return this builder
         */
        public Builder cors(CorsPolicy cors) {
            return set("cors", cors);
        }

        /**
         * Adds a path under which it is reached.
         *
         * @param route a path under which it is reached
         * @return this builder
         */
        public Builder route(RouteSpec route) {
            return append("routes", route);
        }

        /**
         * Sets the paths under which it is reached.
         *
         * @param routes the routes, in place of any there are
         * @return this builder
         */
        public Builder routes(List<RouteSpec> routes) {
            return set("routes", routes);
        }

        @Override
        public StaticSiteSpec build() {
            return new StaticSiteSpec(document());
        }
    }
}
