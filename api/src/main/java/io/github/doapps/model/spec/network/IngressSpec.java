package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.List;
import java.util.Optional;

/** How requests are handed out to the components. */
public final class IngressSpec extends ApiObject {

    private IngressSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static IngressSpec of(JsonObject json) {
        return new IngressSpec(json);
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
     * The rules.
     *
     * @return the rules; the longest match is taken; unmodifiable
     */
    public List<IngressRule> rules() {
        return objects("rules", IngressRule::of);
    }

    /**
     * The page that is shown when a component does not answer.
     *
     * @return the URL, with {@code https}, or empty if absent
     */
    public Optional<String> customErrorPageUrl() {
        return string("custom_error_page_url");
    }

    /**
     * The header by which components see that a request came through the ingress. Known from
     * DigitalOcean's Go client, whose newest fields this release does not name: the document is
     * given as it is. {@link #toString()} never shows it.
     *
     * @return its document, or empty if absent
     */
    public Optional<JsonObject> secureHeader() {
        return document("secure_header");
    }

    /**
     * The load balancer. Known from DigitalOcean's Go client.
     *
     * @return the load balancer, or empty if absent
     */
    public Optional<LoadBalancer> loadBalancer() {
        return string("load_balancer").map(LoadBalancer::of);
    }

    /**
     * The load balancer's size. Known from DigitalOcean's Go client.
     *
     * @return the number of its nodes, 0 if absent
     */
    public long loadBalancerSize() {
        return int64("load_balancer_size");
    }

    /** Builds an {@link IngressSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<IngressSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Adds a rule.
         *
         * @param rule a rule
         * @return this builder
         */
        public Builder rule(IngressRule rule) {
            return append("rules", rule);
        }

        /**
         * Sets the rules.
         *
         * @param rules the rules; the longest match is taken, in place of any there are
         * @return this builder
         */
        public Builder rules(List<IngressRule> rules) {
            return set("rules", rules);
        }

        /**
         * Sets the page that is shown when a component does not answer.
         *
         * @param url the URL, with {@code https}
         * @return this builder
         */
        public Builder customErrorPageUrl(String url) {
            return set("custom_error_page_url", url);
        }

        /**
         * Sets the header by which components see that a request came through the ingress.
         *
         * @param header its document
         * @return this builder
         */
        public Builder secureHeader(JsonObject header) {
            return set("secure_header", header);
        }

        /**
         * Sets the load balancer.
         *
         * @param balancer the load balancer
         * @return this builder
         */
        public Builder loadBalancer(LoadBalancer balancer) {
            return set("load_balancer", balancer);
        }

        /**
         * Sets the load balancer's size.
         *
         * @param size the number of its nodes
         * @return this builder
         */
        public Builder loadBalancerSize(long size) {
            return set("load_balancer_size", size);
        }

        @Override
        public IngressSpec build() {
            return new IngressSpec(document());
        }
    }
}
