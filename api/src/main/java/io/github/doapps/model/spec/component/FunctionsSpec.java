package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.alert.AlertSpec;
import io.github.doapps.model.spec.network.CorsPolicy;
import io.github.doapps.model.spec.network.RouteSpec;
import java.util.List;
import java.util.Optional;

/** A component of functions, which run when they are called. */
public final class FunctionsSpec extends SourcedComponentSpec<FunctionsSpec> {

    private FunctionsSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static FunctionsSpec of(JsonObject json) {
        return new FunctionsSpec(json);
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

    /**
     * What it warns of.
     *
     * @return the alerts; unmodifiable
     */
    public List<AlertSpec> alerts() {
        return objects("alerts", AlertSpec::of);
    }

    @Override
    FunctionsSpec with(JsonObject document) {
        return of(document);
    }

    @Override
    String noun() {
        return "functions component";
    }

    /** Builds a {@link FunctionsSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends SourcedComponentSpec.Builder<FunctionsSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
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

        /**
         * Adds an alert.
         *
         * @param alert an alert
         * @return this builder
         */
        public Builder alert(AlertSpec alert) {
            return append("alerts", alert);
        }

        /**
         * Sets what it warns of.
         *
         * @param alerts the alerts, in place of any there are
         * @return this builder
         */
        public Builder alerts(List<AlertSpec> alerts) {
            return set("alerts", alerts);
        }

        @Override
        public FunctionsSpec build() {
            return new FunctionsSpec(document());
        }
    }
}
