package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** Which requests go to which component, or elsewhere. */
public final class IngressRule extends ApiObject {

    private IngressRule(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static IngressRule of(JsonObject json) {
        return new IngressRule(json);
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
     * Which requests it is for.
     *
     * @return the match, or empty if absent
     */
    public Optional<IngressMatch> match() {
        return object("match", IngressMatch::of);
    }

    /**
     * The component that they are handed to.
     *
     * @return the component, or empty if absent
     */
    public Optional<IngressComponent> component() {
        return object("component", IngressComponent::of);
    }

    /**
     * Where they are sent instead.
     *
     * @return the redirect, or empty if absent
     */
    public Optional<IngressRedirect> redirect() {
        return object("redirect", IngressRedirect::of);
    }

    /**
     * What pages of other origins may do.
     *
     * @return the policy, or empty if absent
     */
    public Optional<CorsPolicy> cors() {
        return object("cors", CorsPolicy::of);
    }

    /** Builds an {@link IngressRule}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<IngressRule, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets which requests it is for.
         *
         * @param match the match
         * @return this builder
         */
        public Builder match(IngressMatch match) {
            return set("match", match);
        }

        /**
         * Sets the component that they are handed to.
         *
         * @param component the component
         * @return this builder
         */
        public Builder component(IngressComponent component) {
            return set("component", component);
        }

        /**
         * Sets where they are sent instead.
         *
         * @param redirect the redirect
         * @return this builder
         */
        public Builder redirect(IngressRedirect redirect) {
            return set("redirect", redirect);
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

        @Override
        public IngressRule build() {
            return new IngressRule(document());
        }
    }
}
