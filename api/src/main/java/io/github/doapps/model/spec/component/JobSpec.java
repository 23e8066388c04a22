package io.github.doapps.model.spec.component;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** A component that runs to its end, with a deployment or by a schedule. */
public final class JobSpec extends RunComponentSpec<JobSpec> {

    private JobSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static JobSpec of(JsonObject json) {
        return new JobSpec(json);
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
     * When it runs.
     *
     * @return the kind, or empty if absent: it is {@link JobKind#POST_DEPLOY}
     */
    public Optional<JobKind> kind() {
        return string("kind").map(JobKind::of);
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
     * When it runs, for a job of the kind {@link JobKind#SCHEDULED}. Known from DigitalOcean's Go
     * client.
     *
     * @return the schedule, or empty if absent
     */
    public Optional<JobSchedule> schedule() {
        return object("schedule", JobSchedule::of);
    }

    /**
     * How long it may run. Known from DigitalOcean's Go client.
     *
     * @return the time as Go writes it, such as {@code 30m}, or empty if absent
     */
    public Optional<String> timeout() {
        return string("timeout");
    }

    @Override
    JobSpec with(JsonObject document) {
        return of(document);
    }

    @Override
    String noun() {
        return "job";
    }

    /** Builds a {@link JobSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends RunComponentSpec.Builder<JobSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets when it runs.
         *
         * @param kind the kind
         * @return this builder
         */
        public Builder kind(JobKind kind) {
            return set("kind", kind);
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
         * Sets when it runs, for a job of the kind {@link JobKind#SCHEDULED}.
         *
         * @param schedule the schedule
         * @return this builder
         */
        public Builder schedule(JobSchedule schedule) {
            return set("schedule", schedule);
        }

        /**
         * Sets how long it may run.
         *
         * @param timeout the time as Go writes it, such as {@code 30m}
         * @return this builder
         */
        public Builder timeout(String timeout) {
            return set("timeout", timeout);
        }

        @Override
        public JobSpec build() {
            return new JobSpec(document());
        }
    }
}
