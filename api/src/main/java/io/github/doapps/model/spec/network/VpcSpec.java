package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.List;
import java.util.Optional;

/** The VPC that an app is connected to. */
public final class VpcSpec extends ApiObject {

    private VpcSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static VpcSpec of(JsonObject json) {
        return new VpcSpec(json);
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
     * The VPC's id.
     *
     * @return the id, or empty if absent
     */
    public Optional<String> id() {
        return string("id");
    }

    /**
     * The addresses from which the app calls into it.
     *
     * @return the addresses; unmodifiable
     */
    public List<VpcEgressIp> egressIps() {
        return objects("egress_ips", VpcEgressIp::of);
    }

    /** Builds a {@link VpcSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<VpcSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the VPC's id.
         *
         * @param id the id
         * @return this builder
         */
        public Builder id(String id) {
            return set("id", id);
        }

        /**
         * Adds an address from which the app calls into it.
         *
         * @param ip the address
         * @return this builder
         */
        public Builder egressIp(VpcEgressIp ip) {
            return append("egress_ips", ip);
        }

        /**
         * Sets the addresses from which the app calls into it.
         *
         * @param ips the addresses, in place of any there are
         * @return this builder
         */
        public Builder egressIps(List<VpcEgressIp> ips) {
            return set("egress_ips", ips);
        }

        @Override
        public VpcSpec build() {
            return new VpcSpec(document());
        }
    }
}
