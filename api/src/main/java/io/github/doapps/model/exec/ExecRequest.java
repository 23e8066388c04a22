package io.github.doapps.model.exec;

import io.github.doapps.model.QueryRequest;
import java.util.Optional;

/** Which container {@code getExec} and {@code getExecActiveDeployment} open. Immutable. */
public final class ExecRequest extends QueryRequest {

    private static final String INSTANCE_NAME = "instance_name";

    private static final ExecRequest DEFAULTS = builder().build();

    private ExecRequest(Builder builder) {
        super(builder);
    }

    /**
     * Any container of the component.
     *
     * @return the request
     */
    public static ExecRequest defaults() {
        return DEFAULTS;
    }

    /**
     * A builder that asks for no more than {@link #defaults()}.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * One container of the component.
     *
     * @param instanceName the instance's name, as {@code getInstances} tells it
     * @return the request
     * @throws IllegalArgumentException if it is blank
     */
    public static ExecRequest ofInstance(String instanceName) {
        return builder().instanceName(instanceName).build();
    }

    /**
     * A builder that starts with this request.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The container, among those that run the component.
     *
     * @return the instance's name, or empty for any
     */
    public Optional<String> instanceName() {
        return value(INSTANCE_NAME);
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends QueryRequest.Builder<Builder> {

        private Builder() {}

        private Builder(ExecRequest start) {
            super(start);
        }

        /**
         * Sets the container, among those that run the component. Defaults to any.
         *
         * @param name the instance's name, as {@code getInstances} tells it
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder instanceName(String name) {
            return setName(INSTANCE_NAME, name);
        }

        /**
         * The request.
         *
         * @return the request
         */
        public ExecRequest build() {
            return new ExecRequest(this);
        }
    }
}
