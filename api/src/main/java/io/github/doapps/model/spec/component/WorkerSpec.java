package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.scaling.AutoscalingSpec;
import java.util.Optional;

/** A component that runs in the background and takes no requests. */
public final class WorkerSpec extends RunComponentSpec<WorkerSpec> {

    private WorkerSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static WorkerSpec of(JsonObject json) {
        return new WorkerSpec(json);
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
     * How it is found out whether an instance has to be restarted.
     *
     * @return the check, or empty if absent
     */
    public Optional<HealthCheckSpec> livenessHealthCheck() {
        return object("liveness_health_check", HealthCheckSpec::of);
    }

    @Override
    WorkerSpec with(JsonObject document) {
        return of(document);
    }

    @Override
    String noun() {
        return "worker";
    }

    /** Builds a {@link WorkerSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends RunComponentSpec.Builder<WorkerSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
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
         * Sets how it is found out whether an instance has to be restarted.
         *
         * @param check the check
         * @return this builder
         */
        public Builder livenessHealthCheck(HealthCheckSpec check) {
            return set("liveness_health_check", check);
        }

        @Override
        public WorkerSpec build() {
            return new WorkerSpec(document());
        }
    }
}
