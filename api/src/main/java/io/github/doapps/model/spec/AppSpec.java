package io.github.doapps.model.spec;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What an app is made of. An update replaces it whole, so change one that was read: members that no
 * accessor knows stay in it.
 */
public final class AppSpec extends ApiObject {

    private AppSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AppSpec of(JsonObject json) {
        return new AppSpec(json);
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
     * The app's name, unique in its account.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * The region it runs in, such as {@code ams}.
     *
     * @return the slug, or empty if absent: the server then chooses
     */
    public Optional<String> region() {
        return string("region");
    }

    /**
     * Whether responses are never cached at the edge. Defaults to false.
     *
     * @return true if the cache is off
     */
    public boolean disableEdgeCache() {
        return bool("disable_edge_cache");
    }

    /**
     * Whether e-mail addresses in pages are left readable to robots. Defaults to false.
     *
     * @return true if they are left as they are
     */
    public boolean disableEmailObfuscation() {
        return bool("disable_email_obfuscation");
    }

    /**
     * Whether suspicious visitors are challenged. Defaults to false.
     *
     * @return true if they are
     */
    public boolean enhancedThreatControlEnabled() {
        return bool("enhanced_threat_control_enabled");
    }

    /**
     * The components that answer HTTP requests.
     *
     * @return the services; unmodifiable
     */
    public List<ServiceSpec> services() {
        return objects("services", ServiceSpec::of);
    }

    /**
     * The environment variables of all components.
     *
     * @return the variables; unmodifiable
     */
    public List<VariableDefinition> envs() {
        return objects("envs", VariableDefinition::of);
    }

    /** Builds an {@link AppSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<AppSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the app's name.
         *
         * @param name the name, unique in its account
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * Sets the region it runs in.
         *
         * @param slug the slug, such as {@code ams}
         * @return this builder
         */
        public Builder region(String slug) {
            return set("region", slug);
        }

        /**
         * Sets whether responses are never cached at the edge.
         *
         * @param disable true to switch the cache off
         * @return this builder
         */
        public Builder disableEdgeCache(boolean disable) {
            return set("disable_edge_cache", disable);
        }

        /**
         * Sets whether e-mail addresses in pages are left readable to robots.
         *
         * @param disable true to leave them as they are
         * @return this builder
         */
        public Builder disableEmailObfuscation(boolean disable) {
            return set("disable_email_obfuscation", disable);
        }

        /**
         * Sets whether suspicious visitors are challenged.
         *
         * @param enable true to challenge them
         * @return this builder
         */
        public Builder enhancedThreatControlEnabled(boolean enable) {
            return set("enhanced_threat_control_enabled", enable);
        }

        /**
         * Adds a component that answers HTTP requests.
         *
         * @param service the service
         * @return this builder
         */
        public Builder service(ServiceSpec service) {
            return append("services", service);
        }

        /**
         * Sets the components that answer HTTP requests.
         *
         * @param services the services, in place of any there are
         * @return this builder
         */
        public Builder services(List<ServiceSpec> services) {
            return setAll("services", services);
        }

        /**
         * Adds an environment variable of all components.
         *
         * @param env the variable
         * @return this builder
         */
        public Builder env(VariableDefinition env) {
            return append("envs", env);
        }

        /**
         * Sets the environment variables of all components.
         *
         * @param envs the variables, in place of any there are
         * @return this builder
         */
        public Builder envs(List<VariableDefinition> envs) {
            return setAll("envs", envs);
        }

        @Override
        public AppSpec build() {
            return new AppSpec(document());
        }
    }
}
