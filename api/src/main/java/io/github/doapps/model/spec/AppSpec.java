package io.github.doapps.model.spec;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.network.DomainSpec;
import io.github.doapps.model.spec.network.EgressSpec;
import io.github.doapps.model.spec.network.IngressSpec;
import io.github.doapps.model.spec.network.VpcSpec;
import java.util.List;
import java.util.Optional;

/**
 * What an app is made of. An update replaces it whole, so change one that was read: members that no
 * accessor knows stay in it.
 *
 * <p>{@code withComponent}, {@code withService}, {@code withEnv} and the like edit in place and
 * give a changed copy: what they do not name keeps its value, its place and its explicit nulls.
 */
public final class AppSpec extends AppSpecEdits {

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
     * The app's name.
     *
     * @return the name, unique in its account
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
     * @return true if so
     */
    public boolean disableEdgeCache() {
        return bool("disable_edge_cache");
    }

    /**
     * Whether e-mail addresses in pages are left readable to robots. Defaults to false.
     *
     * @return true if so
     */
    public boolean disableEmailObfuscation() {
        return bool("disable_email_obfuscation");
    }

    /**
     * Whether suspicious visitors are challenged. Defaults to false.
     *
     * @return true if so
     */
    public boolean enhancedThreatControlEnabled() {
        return bool("enhanced_threat_control_enabled");
    }

    /**
     * The domains under which it is reached.
     *
     * @return the domains; unmodifiable
     */
    public List<DomainSpec> domains() {
        return objects("domains", DomainSpec::of);
    }

    /**
     * How requests are handed out to the components.
     *
     * @return the ingress, or empty if absent
     */
    public Optional<IngressSpec> ingress() {
        return object("ingress", IngressSpec::of);
    }

    /**
     * How it calls others.
     *
     * @return the egress, or empty if absent
     */
    public Optional<EgressSpec> egress() {
        return object("egress", EgressSpec::of);
    }

    /**
     * Whether it is shut for a while.
     *
     * @return the setting, or empty if absent
     */
    public Optional<MaintenanceSpec> maintenance() {
        return object("maintenance", MaintenanceSpec::of);
    }

    /**
     * The VPC it is connected to.
     *
     * @return the VPC, or empty if absent
     */
    public Optional<VpcSpec> vpc() {
        return object("vpc", VpcSpec::of);
    }

    /** Builds an {@link AppSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends AppSpecEdits.Builder<Builder> {

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
         * Sets the region it runs in, such as {@code ams}.
         *
         * @param slug the slug
         * @return this builder
         */
        public Builder region(String slug) {
            return set("region", slug);
        }

        /**
         * Sets whether responses are never cached at the edge.
         *
         * @param disable true if so
         * @return this builder
         */
        public Builder disableEdgeCache(boolean disable) {
            return set("disable_edge_cache", disable);
        }

        /**
         * Sets whether e-mail addresses in pages are left readable to robots.
         *
         * @param disable true if so
         * @return this builder
         */
        public Builder disableEmailObfuscation(boolean disable) {
            return set("disable_email_obfuscation", disable);
        }

        /**
         * Sets whether suspicious visitors are challenged.
         *
         * @param enable true if so
         * @return this builder
         */
        public Builder enhancedThreatControlEnabled(boolean enable) {
            return set("enhanced_threat_control_enabled", enable);
        }

        /**
         * Adds a domain under which it is reached.
         *
         * @param domain a domain under which it is reached
         * @return this builder
         */
        public Builder domain(DomainSpec domain) {
            return append("domains", domain);
        }

        /**
         * Sets the domains under which it is reached.
         *
         * @param domains the domains, in place of any there are
         * @return this builder
         */
        public Builder domains(List<DomainSpec> domains) {
            return set("domains", domains);
        }

        /**
         * Sets how requests are handed out to the components.
         *
         * @param ingress the ingress
         * @return this builder
         */
        public Builder ingress(IngressSpec ingress) {
            return set("ingress", ingress);
        }

        /**
         * Sets how it calls others.
         *
         * @param egress the egress
         * @return this builder
         */
        public Builder egress(EgressSpec egress) {
            return set("egress", egress);
        }

        /**
         * Sets whether it is shut for a while.
         *
         * @param maintenance the setting
         * @return this builder
         */
        public Builder maintenance(MaintenanceSpec maintenance) {
            return set("maintenance", maintenance);
        }

        /**
         * Sets the VPC it is connected to.
         *
         * @param vpc the VPC
         * @return this builder
         */
        public Builder vpc(VpcSpec vpc) {
            return set("vpc", vpc);
        }

        @Override
        public AppSpec build() {
            return new AppSpec(document());
        }
    }
}
