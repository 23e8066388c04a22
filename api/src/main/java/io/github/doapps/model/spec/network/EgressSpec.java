package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** How an app calls others. */
public final class EgressSpec extends ApiObject {

    private EgressSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static EgressSpec of(JsonObject json) {
        return new EgressSpec(json);
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
     * From which addresses.
     *
     * @return the type, or empty if absent: it is {@link EgressType#AUTOASSIGN}
     */
    public Optional<EgressType> type() {
        return string("type").map(EgressType::of);
    }

    /** Builds an {@link EgressSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<EgressSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets from which addresses.
         *
         * @param type the type
         * @return this builder
         */
        public Builder type(EgressType type) {
            return set("type", type);
        }

        @Override
        public EgressSpec build() {
            return new EgressSpec(document());
        }
    }
}
