package io.github.doapps.model.job;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** What started a run of a job. */
public final class JobInvocationTrigger extends ApiObject {

    private JobInvocationTrigger(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static JobInvocationTrigger of(JsonObject json) {
        return new JobInvocationTrigger(json);
    }

    /**
     * What kind of trigger it is.
     *
     * @return the type, {@link TriggerType#UNKNOWN} if absent
     */
    public TriggerType type() {
        return openEnum("type", TriggerType::of, TriggerType.UNKNOWN);
    }

    /**
     * The schedule that started it; in DigitalOcean's example a list of one, which is read, too.
     *
     * @return the schedule, or empty if it was not that
     */
    public Optional<ScheduledTrigger> scheduled() {
        return objectOrFirst("scheduled", ScheduledTrigger::of);
    }

    /**
     * The user who started it.
     *
     * @return the user, or empty if it was not one
     */
    public Optional<ManualTrigger> manual() {
        return objectOrFirst("manual", ManualTrigger::of);
    }
}
