package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** Which requests an ingress rule is for. */
public final class IngressMatch extends ApiObject {

    private IngressMatch(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static IngressMatch of(JsonObject json) {
        return new IngressMatch(json);
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
     * What the path starts with.
     *
     * @return the match, or empty if absent
     */
    public Optional<StringMatch> path() {
        return object("path", StringMatch::of);
    }

    /**
     * The host that is asked.
     *
     * @return the match, or empty if absent
     */
    public Optional<StringMatch> authority() {
        return object("authority", StringMatch::of);
    }

    /** Builds an {@link IngressMatch}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<IngressMatch, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets what the path starts with.
         *
         * @param path the match
         * @return this builder
         */
        public Builder path(StringMatch path) {
            return set("path", path);
        }

        /**
         * Sets the host that is asked.
         *
         * @param authority the match
         * @return this builder
         */
        public Builder authority(StringMatch authority) {
            return set("authority", authority);
        }

        @Override
        public IngressMatch build() {
            return new IngressMatch(document());
        }
    }
}
