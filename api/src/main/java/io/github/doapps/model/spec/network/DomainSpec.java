package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** A domain under which an app is reached. */
public final class DomainSpec extends ApiObject {

    private DomainSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DomainSpec of(JsonObject json) {
        return new DomainSpec(json);
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
     * The domain.
     *
     * @return the domain
     */
    public String domain() {
        return requiredString("domain");
    }

    /**
     * What it is to the app.
     *
     * @return the type, or empty if absent
     */
    public Optional<DomainType> type() {
        return string("type").map(DomainType::of);
    }

    /**
     * Whether its subdomains lead to the app, too. Defaults to false.
     *
     * @return true if so
     */
    public boolean wildcard() {
        return bool("wildcard");
    }

    /**
     * The domain at DigitalOcean whose records are to be kept.
     *
     * @return the zone, or empty if absent
     */
    public Optional<String> zone() {
        return string("zone");
    }

    /**
     * The oldest TLS that is spoken.
     *
     * @return {@code 1.2} or {@code 1.3}, or empty if absent
     */
    public Optional<String> minimumTlsVersion() {
        return string("minimum_tls_version");
    }

    /**
     * The certificate. Known from DigitalOcean's Go client.
     *
     * @return its id, or empty if absent
     */
    public Optional<String> certificate() {
        return string("certificate");
    }

    /** Builds a {@link DomainSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<DomainSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the domain.
         *
         * @param domain the domain
         * @return this builder
         */
        public Builder domain(String domain) {
            return set("domain", domain);
        }

        /**
         * Sets what it is to the app.
         *
         * @param type the type
         * @return this builder
         */
        public Builder type(DomainType type) {
            return set("type", type);
        }

        /**
         * Sets whether its subdomains lead to the app, too.
         *
         * @param wildcard true if so
         * @return this builder
         */
        public Builder wildcard(boolean wildcard) {
            return set("wildcard", wildcard);
        }

        /**
         * Sets the domain at DigitalOcean whose records are to be kept.
         *
         * @param zone the zone
         * @return this builder
         */
        public Builder zone(String zone) {
            return set("zone", zone);
        }

        /**
         * Sets the oldest TLS that is spoken.
         *
         * @param version {@code 1.2} or {@code 1.3}
         * @return this builder
         */
        public Builder minimumTlsVersion(String version) {
            return set("minimum_tls_version", version);
        }

        /**
         * Sets the certificate.
         *
         * @param certificate its id
         * @return this builder
         */
        public Builder certificate(String certificate) {
            return set("certificate", certificate);
        }

        @Override
        public DomainSpec build() {
            return new DomainSpec(document());
        }
    }
}
