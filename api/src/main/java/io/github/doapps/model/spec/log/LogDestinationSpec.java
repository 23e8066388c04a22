package io.github.doapps.model.spec.log;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.List;
import java.util.Optional;

/** A place that logs are forwarded to. */
public final class LogDestinationSpec extends ApiObject {

    private LogDestinationSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static LogDestinationSpec of(JsonObject json) {
        return new LogDestinationSpec(json);
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
     * Its name.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * Papertrail.
     *
     * @return its settings, or empty if absent
     */
    public Optional<PapertrailSpec> papertrail() {
        return object("papertrail", PapertrailSpec::of);
    }

    /**
     * Datadog.
     *
     * @return its settings, or empty if absent
     */
    public Optional<DatadogSpec> datadog() {
        return object("datadog", DatadogSpec::of);
    }

    /**
     * Logtail.
     *
     * @return its settings, or empty if absent
     */
    public Optional<LogtailSpec> logtail() {
        return object("logtail", LogtailSpec::of);
    }

    /**
     * OpenSearch.
     *
     * @return its settings, or empty if absent
     */
    public Optional<OpenSearchSpec> openSearch() {
        return object("open_search", OpenSearchSpec::of);
    }

    /**
     * The address of a place of another kind. Known from DigitalOcean's Go client.
     *
     * @return the URL; {@link #toString()} never shows it, or empty if absent
     */
    public Optional<String> endpoint() {
        return string("endpoint");
    }

    /**
     * Whether a certificate that nobody vouches for is accepted. Defaults to false. Known from
     * DigitalOcean's Go client.
     *
     * @return true if so
     */
    public boolean tlsInsecure() {
        return bool("tls_insecure");
    }

    /**
     * The headers that are sent along. Known from DigitalOcean's Go client.
     *
     * @return the headers; unmodifiable
     */
    public List<LogHeader> headers() {
        return objects("headers", LogHeader::of);
    }

    /** Builds a {@link LogDestinationSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<LogDestinationSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets its name.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * Sets Papertrail.
         *
         * @param papertrail its settings
         * @return this builder
         */
        public Builder papertrail(PapertrailSpec papertrail) {
            return set("papertrail", papertrail);
        }

        /**
         * Sets Datadog.
         *
         * @param datadog its settings
         * @return this builder
         */
        public Builder datadog(DatadogSpec datadog) {
            return set("datadog", datadog);
        }

        /**
         * Sets Logtail.
         *
         * @param logtail its settings
         * @return this builder
         */
        public Builder logtail(LogtailSpec logtail) {
            return set("logtail", logtail);
        }

        /**
         * Sets OpenSearch.
         *
         * @param openSearch its settings
         * @return this builder
         */
        public Builder openSearch(OpenSearchSpec openSearch) {
            return set("open_search", openSearch);
        }

        /**
         * Sets the address of a place of another kind.
         *
         * @param endpoint the URL; {@link #toString()} never shows it
         * @return this builder
         */
        public Builder endpoint(String endpoint) {
            return set("endpoint", endpoint);
        }

        /**
         * Sets whether a certificate that nobody vouches for is accepted.
         *
         * @param insecure true if so
         * @return this builder
         */
        public Builder tlsInsecure(boolean insecure) {
            return set("tls_insecure", insecure);
        }

        /**
         * Adds a header that is sent along.
         *
         * @param header a header that is sent along
         * @return this builder
         */
        public Builder header(LogHeader header) {
            return append("headers", header);
        }

        /**
         * Sets the headers that are sent along.
         *
         * @param headers the headers, in place of any there are
         * @return this builder
         */
        public Builder headers(List<LogHeader> headers) {
            return set("headers", headers);
        }

        @Override
        public LogDestinationSpec build() {
            return new LogDestinationSpec(document());
        }
    }
}
