package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/**
 * How App Platform finds out whether an instance is well. Where a number is absent the server takes
 * its default, which for readiness is another than for liveness.
 */
public final class HealthCheckSpec extends ApiObject {

    private HealthCheckSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static HealthCheckSpec of(JsonObject json) {
        return new HealthCheckSpec(json);
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
     * The path that is asked.
     *
     * @return the path, or empty if absent: then a TCP connection is made instead
     */
    public Optional<String> httpPath() {
        return string("http_path");
    }

    /**
     * The port that is asked.
     *
     * @return the port, 0 if absent: then it is that of the component's requests
     */
    public long port() {
        return int64("port");
    }

    /**
     * How long after its start an instance is first asked.
     *
     * @return the seconds, 0 to 3600, 0 if absent
     */
    public int initialDelaySeconds() {
        return int32("initial_delay_seconds");
    }

    /**
     * How often it is asked.
     *
     * @return the seconds, 0 if absent: the server then takes 10
     */
    public int periodSeconds() {
        return int32("period_seconds");
    }

    /**
     * How long it has to answer.
     *
     * @return the seconds, 0 if absent: the server then takes 1
     */
    public int timeoutSeconds() {
        return int32("timeout_seconds");
    }

    /**
     * How many good answers make it well.
     *
     * @return the number, 0 if absent: the server then takes 1
     */
    public int successThreshold() {
        return int32("success_threshold");
    }

    /**
     * How many bad answers make it unwell.
     *
     * @return the number, 1 to 50, 0 if absent
     */
    public int failureThreshold() {
        return int32("failure_threshold");
    }

    /**
     * The path that is asked, by its old name. Superseded by {@link #httpPath()}; known from
     * DigitalOcean's Go client.
     *
     * @return the path, or empty if absent
     */
    public Optional<String> path() {
        return string("path");
    }

    /** Builds a {@link HealthCheckSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<HealthCheckSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the path that is asked.
         *
         * @param path the path
         * @return this builder
         */
        public Builder httpPath(String path) {
            return set("http_path", path);
        }

        /**
         * Sets the port that is asked.
         *
         * @param port the port
         * @return this builder
         */
        public Builder port(long port) {
            return set("port", port);
        }

        /**
         * Sets how long after its start an instance is first asked.
         *
         * @param seconds the seconds, 0 to 3600
         * @return this builder
         */
        public Builder initialDelaySeconds(int seconds) {
            return set("initial_delay_seconds", seconds);
        }

        /**
         * Sets how often it is asked.
         *
         * @param seconds the seconds, 1 to 300
         * @return this builder
         */
        public Builder periodSeconds(int seconds) {
            return set("period_seconds", seconds);
        }

        /**
         * Sets how long it has to answer.
         *
         * @param seconds the seconds, 1 to 120
         * @return this builder
         */
        public Builder timeoutSeconds(int seconds) {
            return set("timeout_seconds", seconds);
        }

        /**
         * Sets how many good answers make it well.
         *
         * @param count the number, at least 1
         * @return this builder
         */
        public Builder successThreshold(int count) {
            return set("success_threshold", count);
        }

        /**
         * Sets how many bad answers make it unwell.
         *
         * @param count the number, 1 to 50
         * @return this builder
         */
        public Builder failureThreshold(int count) {
            return set("failure_threshold", count);
        }

        /**
         * Sets the path that is asked, by its old name.
         *
         * @param path the path
         * @return this builder
         */
        public Builder path(String path) {
            return set("path", path);
        }

        @Override
        public HealthCheckSpec build() {
            return new HealthCheckSpec(document());
        }
    }
}
