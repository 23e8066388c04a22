package io.github.doapps.model.job;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** When a job is run. */
public final class TriggerSchedule extends ApiObject {

    private TriggerSchedule(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static TriggerSchedule of(JsonObject json) {
        return new TriggerSchedule(json);
    }

    /**
     * The times, as cron writes them.
     *
     * @return the expression, or empty if absent
     */
    public Optional<String> cron() {
        return string("cron");
    }

    /**
     * The time zone of these times, such as {@code America/New_York}.
     *
     * @return the zone, or empty if absent
     */
    public Optional<String> timeZone() {
        return string("time_zone");
    }
}
