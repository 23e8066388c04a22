package io.github.doapps.model.job;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.spec.component.JobSchedule;
import java.util.Optional;

/** The schedule that started a run of a job. */
public final class ScheduledTrigger extends ApiObject {

    private ScheduledTrigger(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ScheduledTrigger of(JsonObject json) {
        return new ScheduledTrigger(json);
    }

    /**
     * The schedule.
     *
     * @return the schedule, or empty if absent
     */
    public Optional<JobSchedule> schedule() {
        return object("schedule", JobSchedule::of);
    }
}
