package io.github.doapps.model.job;

import io.github.doapps.model.QueryRequest;
import java.util.Optional;

/**
 * Which run of a job {@code getJobInvocation} and {@code cancelJobInvocation} mean, beside its id.
 * Immutable.
 */
public final class JobInvocationRequest extends QueryRequest {

    private static final String JOB_NAME = "job_name";

    private static final JobInvocationRequest DEFAULTS = builder().build();

    private JobInvocationRequest(Builder builder) {
        super(builder);
    }

    /**
     * The run by its id alone.
     *
     * @return the request
     */
    public static JobInvocationRequest defaults() {
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
     * The run of a job.
     *
     * @param jobName the job's name in the spec
     * @return the request
     * @throws IllegalArgumentException if it is blank
     */
    public static JobInvocationRequest ofJob(String jobName) {
        return builder().jobName(jobName).build();
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
     * The job that it is a run of.
     *
     * @return the name, or empty if it is not told
     */
    public Optional<String> jobName() {
        return value(JOB_NAME);
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder extends QueryRequest.Builder<Builder> {

        private Builder() {}

        private Builder(JobInvocationRequest start) {
            super(start);
        }

        /**
         * Sets the job that it is a run of.
         *
         * @param name the job's name in the spec
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder jobName(String name) {
            return setName(JOB_NAME, name);
        }

        /**
         * The request.
         *
         * @return the request
         */
        public JobInvocationRequest build() {
            return new JobInvocationRequest(this);
        }
    }
}
