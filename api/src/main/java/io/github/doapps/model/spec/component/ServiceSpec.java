package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.network.CorsPolicy;
import io.github.doapps.model.spec.network.RouteSpec;
import io.github.doapps.model.spec.scaling.AutoscalingSpec;
import java.util.List;
import java.util.Optional;

/** A component that answers HTTP requests. */
public final class ServiceSpec extends RunComponentSpec<ServiceSpec> {

    private ServiceSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ServiceSpec of(JsonObject json) {
        return new ServiceSpec(json);
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
     * The port on which it takes requests.
     *
     * @return the port, 0 if absent: the server then takes 8080
     */
    public long httpPort() {
        return int64("http_port");
    }

    /**
     * What it speaks on that port.
     *
     * @return the protocol, or empty if absent: it is {@link ServingProtocol#HTTP}
     */
    public Optional<ServingProtocol> protocol() {
        return string("protocol").map(ServingProtocol::of);
    }

    /**
     * The ports on which the other components reach it.
     *
     * @return the ports; unmodifiable
     */
    public List<Long> internalPorts() {
        return int64s("internal_ports");
    }

    /**
     * The paths under which it is reached. Superseded by ingress rules.
     *
     * @return the routes; unmodifiable
     */
    public List<RouteSpec> routes() {
        return objects("routes", RouteSpec::of);
    }

    /**
     * What pages of other origins may do. Superseded by ingress rules.
     *
     * @return the policy, or empty if absent
     */
    public Optional<CorsPolicy> cors() {
        return object("cors", CorsPolicy::of);
    }

    /**
     * How it is found out whether an instance can take requests.
     *
     * @return the check, or empty if absent
     */
    public Optional<HealthCheckSpec> healthCheck() {
        return object("health_check", HealthCheckSpec::of);
    }

    /**
     * How it is found out whether an instance has to be restarted.
     *
     * @return the check, or empty if absent
     */
    public Optional<HealthCheckSpec> livenessHealthCheck() {
        return object("liveness_health_check", HealthCheckSpec::of);
    }

    /**
     * How the number of instances follows the load.
     *
     * @return the setting, or empty if absent: the number is set
     */
    public Optional<AutoscalingSpec> autoscaling() {
        return object("autoscaling", AutoscalingSpec::of);
    }

    /**
     * How an instance is ended.
     *
     * @return the setting, or empty if absent
     */
    public Optional<TerminationSpec> termination() {
        return object("termination", TerminationSpec::of);
    }

    /**
     * When it is put to sleep for want of requests. Known from DigitalOcean's Go client, as a
     * preview whose members this release does not name: the document is given as it is.
     *
     * @return its document, or empty if absent
     */
    public Optional<JsonObject> inactivitySleep() {
        return document("inactivity_sleep");
    }

    @Override
    ServiceSpec with(JsonObject document) {
        return of(document);
    }

    @Override
    String noun() {
        return "service";
    }

    /** Builds a {@link ServiceSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends RunComponentSpec.Builder<ServiceSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the port on which it takes requests.
         *
         * @param port the port
         * @return this builder
         */
        public Builder httpPort(long port) {
            return set("http_port", port);
        }

        /**
         * Sets what it speaks on that port.
         *
         * @param protocol the protocol
         * @return this builder
         */
        public Builder protocol(ServingProtocol protocol) {
            return set("protocol", protocol);
        }

        /**
         * Adds a port on which the other components reach it.
         *
         * @param port the port
         * @return this builder
         */
        public Builder internalPort(long port) {
            return append("internal_ports", port);
        }

        /**
         * Sets the ports on which the other components reach it.
         *
         * @param ports the ports, in place of any there are
         * @return this builder
         */
        public Builder internalPorts(List<Long> ports) {
            return set("internal_ports", ports);
        }

        /**
         * Adds a path under which it is reached.
         *
         * @param route a path under which it is reached
         * @return this builder
         */
        public Builder route(RouteSpec route) {
            return append("routes", route);
        }

        /**
         * Sets the paths under which it is reached.
         *
         * @param routes the routes, in place of any there are
         * @return this builder
         */
        public Builder routes(List<RouteSpec> routes) {
            return set("routes", routes);
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

        /**
         * Sets how it is found out whether an instance can take requests.
         *
         * @param check the check
         * @return this builder
         */
        public Builder healthCheck(HealthCheckSpec check) {
            return set("health_check", check);
        }

        /**
         * Sets how it is found out whether an instance has to be restarted.
         *
         * @param check the check
         * @return this builder
         */
        public Builder livenessHealthCheck(HealthCheckSpec check) {
            return set("liveness_health_check", check);
        }

        /**
         * Sets how the number of instances follows the load.
         *
         * @param autoscaling the setting
         * @return this builder
         */
        public Builder autoscaling(AutoscalingSpec autoscaling) {
            return set("autoscaling", autoscaling);
        }

        /**
         * Sets how an instance is ended.
         *
         * @param termination the setting
         * @return this builder
         */
        public Builder termination(TerminationSpec termination) {
            return set("termination", termination);
        }

        /**
         * Sets when it is put to sleep for want of requests.
         *
         * @param sleep its document
         * @return this builder
         */
        public Builder inactivitySleep(JsonObject sleep) {
            return set("inactivity_sleep", sleep);
        }

        @Override
        public ServiceSpec build() {
            return new ServiceSpec(document());
        }
    }
}
