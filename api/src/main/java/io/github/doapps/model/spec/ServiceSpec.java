package io.github.doapps.model.spec;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.List;
import java.util.Optional;

/** A component that answers HTTP requests. */
public final class ServiceSpec extends ApiObject {

    private ServiceSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ServiceSpec of(JsonObject json) {
        return new ServiceSpec(json);
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
     * The component's name, unique in its app.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * The GitHub repository it is built from.
     *
     * @return the source, or empty if it is built from another
     */
    public Optional<GitHubSourceSpec> github() {
        return object("github", GitHubSourceSpec::of);
    }

    /**
     * The command that starts it, in place of the one that the build finds.
     *
     * @return the command, or empty if absent
     */
    public Optional<String> runCommand() {
        return string("run_command");
    }

    /**
     * The buildpack's environment, such as {@code go}.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> environmentSlug() {
        return string("environment_slug");
    }

    /**
     * The size of an instance, such as {@code apps-s-1vcpu-0.5gb}.
     *
     * @return the slug, or empty if absent
     */
    public Optional<String> instanceSizeSlug() {
        return string("instance_size_slug");
    }

    /**
     * How many instances run.
     *
     * @return the number, 0 if absent: the server then takes 1, or scales
     */
    public long instanceCount() {
        return int64("instance_count");
    }

    /**
     * The paths under which it is reached.
     *
     * @return the routes; unmodifiable
     */
    public List<RouteSpec> routes() {
        return objects("routes", RouteSpec::of);
    }

    /**
     * Its environment variables.
     *
     * @return the variables; unmodifiable
     */
    public List<VariableDefinition> envs() {
        return objects("envs", VariableDefinition::of);
    }

    /** Builds a {@link ServiceSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<ServiceSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the component's name.
         *
         * @param name the name, unique in its app
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * Sets the GitHub repository it is built from.
         *
         * @param source the source
         * @return this builder
         */
        public Builder github(GitHubSourceSpec source) {
            return set("github", source);
        }

        /**
         * Sets the command that starts it.
         *
         * @param command the command
         * @return this builder
         */
        public Builder runCommand(String command) {
            return set("run_command", command);
        }

        /**
         * Sets the buildpack's environment.
         *
         * @param slug the slug, such as {@code go}
         * @return this builder
         */
        public Builder environmentSlug(String slug) {
            return set("environment_slug", slug);
        }

        /**
         * Sets the size of an instance.
         *
         * @param slug the slug, such as {@code apps-s-1vcpu-0.5gb}
         * @return this builder
         */
        public Builder instanceSizeSlug(String slug) {
            return set("instance_size_slug", slug);
        }

        /**
         * Sets how many instances run.
         *
         * @param count the number, at least 1
         * @return this builder
         */
        public Builder instanceCount(long count) {
            return set("instance_count", count);
        }

        /**
         * Adds a path under which it is reached.
         *
         * @param route the route
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
            return setAll("routes", routes);
        }

        /**
         * Adds an environment variable.
         *
         * @param env the variable
         * @return this builder
         */
        public Builder env(VariableDefinition env) {
            return append("envs", env);
        }

        /**
         * Sets the environment variables.
         *
         * @param envs the variables, in place of any there are
         * @return this builder
         */
        public Builder envs(List<VariableDefinition> envs) {
            return setAll("envs", envs);
        }

        @Override
        public ServiceSpec build() {
            return new ServiceSpec(document());
        }
    }
}
