package io.github.doapps.model.log;

import java.util.Optional;

/**
 * Which logs of a run of a job {@code getJobInvocationLogs} asks for. Their {@link #type()} is
 * always {@link LogType#JOB_INVOCATION}. Immutable.
 */
public final class JobInvocationLogsRequest extends LogQuery {

    private static final String DEPLOYMENT_ID = "deployment_id";

    private static final JobInvocationLogsRequest DEFAULTS = builder().build();

    private JobInvocationLogsRequest(Builder builder) {
        super(builder);
    }

    /**
     * All that the run logged.
     *
     * @return the request
     */
    public static JobInvocationLogsRequest defaults() {
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
     * The deployment that the run belongs to.
     *
     * @return its id, or empty if it is not told
     */
    public Optional<String> deploymentId() {
        return value(DEPLOYMENT_ID);
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends LogQuery.Builder<Builder> {

        private Builder() {
            super(LogType.JOB_INVOCATION);
        }

        private Builder(JobInvocationLogsRequest start) {
            super(start);
        }

        /**
         * Sets the deployment that the run belongs to.
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
        public JobInvocationLogsRequest build() {
            return new JobInvocationLogsRequest(this);
        }
    }
}
