package io.github.doapps.model.job;

import io.github.doapps.model.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which runs of jobs {@code listJobInvocations} asks for. Immutable. */
public final class ListJobInvocationsRequest extends PageRequest {

    private static final String JOB_NAMES = "job_names";
    private static final String DEPLOYMENT_ID = "deployment_id";

    private static final ListJobInvocationsRequest DEFAULTS = builder().build();

    private ListJobInvocationsRequest(Builder builder) {
        super(builder);
    }

    /**
     * The first page of all runs, of the server's size.
     *
     * @return the request
     */
    public static ListJobInvocationsRequest defaults() {
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
     * A builder that starts with this request.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * The jobs whose runs are asked for.
     *
     * @return the names; unmodifiable, empty for all
     */
    public List<String> jobNames() {
        return values(JOB_NAMES);
    }

    /**
     * The deployment whose runs are asked for.
     *
     * @return its id, or empty for all
     */
    public Optional<String> deploymentId() {
        return value(DEPLOYMENT_ID);
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends PageRequest.Builder<Builder> {

        private Builder() {}

        private Builder(ListJobInvocationsRequest start) {
            super(start);
        }

        /**
         * Adds jobs whose runs to ask for. Defaults to all.
         *
         * @param names the jobs' names in the spec
         * @return this builder
         */
        public Builder jobNames(String... names) {
            return add(JOB_NAMES, names, Function.identity());
        }

        /**
         * Sets the deployment whose runs to ask for. Defaults to all.
         *
         * @param id the deployment's id
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder deploymentId(String id) {
            return setName(DEPLOYMENT_ID, id);
        }

        /**
         * The request.
         *
         * @return the request
         */
        public ListJobInvocationsRequest build() {
            return new ListJobInvocationsRequest(this);
        }
    }
}
