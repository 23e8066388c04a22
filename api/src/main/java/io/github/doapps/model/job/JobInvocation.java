package io.github.doapps.model.job;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.time.Instant;
import java.util.Optional;

/** A run of a job. */
public final class JobInvocation extends ApiObject {

    private JobInvocation(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static JobInvocation of(JsonObject json) {
        return new JobInvocation(json);
    }

    /**
     * The run's id.
     *
     * @return the id
     */
    public String id() {
        return requiredString("id");
    }

    /**
     * The job, by its name in the spec.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> jobName() {
        return string("job_name");
    }

    /**
     * The deployment whose job it is.
     *
     * @return the id, or empty if absent
     */
    public Optional<String> deploymentId() {
        return string("deployment_id");
    }

    /**
     * Where it stands.
     *
     * @return the phase, {@link JobInvocationPhase#UNKNOWN} if absent
     */
    public JobInvocationPhase phase() {
        return openEnum("phase", JobInvocationPhase::of, JobInvocationPhase.UNKNOWN);
    }

    /**
     * What started it; in DigitalOcean's example a list of one, which is read, too.
     *
     * @return the trigger, or empty if absent
     */
    public Optional<JobInvocationTrigger> trigger() {
        return objectOrFirst("trigger", JobInvocationTrigger::of);
    }

    /**
     * When it was created.
     *
     * @return the time, or empty if absent
     */
    public Optional<Instant> createdAt() {
        return instant("created_at");
    }

    /**
     * When it began.
     *
     * @return the time, or empty if it has not begun
     */
    public Optional<Instant> startedAt() {
        return instant("started_at");
    }

    /**
     * When it ended.
     *
     * @return the time, or empty if it has not ended
     */
    public Optional<Instant> completedAt() {
        return instant("completed_at");
    }
}
