package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** An address from which an app calls into its VPC. */
public final class VpcEgressIp extends ApiObject {

    private VpcEgressIp(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static VpcEgressIp of(JsonObject json) {
        return new VpcEgressIp(json);
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
     * The address.
     *
     * @return the address, or empty if absent
     */
    public Optional<String> ip() {
        return string("ip");
    }

    /** Builds a {@link VpcEgressIp}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<VpcEgressIp, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the address.
         *
         * @param ip the address
         * @return this builder
         */
        public Builder ip(String ip) {
            return set("ip", ip);
        }

        @Override
        public VpcEgressIp build() {
            return new VpcEgressIp(document());
        }
    }
}
