package io.github.doapps.model.alert;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.deployment.StepReason;
import io.github.doapps.model.deployment.StepStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A step of the setting up of an alert. */
public final class AlertStep extends ApiObject {

    private AlertStep(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AlertStep of(JsonObject json) {
        return new AlertStep(json);
    }

    /**
     * The step's name.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * How the step stands.
     *
     * @return the status, {@link StepStatus#UNKNOWN} if absent
     */
    public StepStatus status() {
        return openEnum("status", StepStatus::of, StepStatus.UNKNOWN);
    }

    /**
     * The steps inside it. From godo; DigitalOcean's reference does not have it.
     *
     * @return the steps; unmodifiable
     */
    public List<AlertStep> steps() {
        return objects("steps", AlertStep::of);
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
    public Optional<Instant> endedAt() {
        return instant("ended_at");
    }

    /**
     * Why it is in its status.
     *
     * @return the reason, or empty if absent
     */
    public Optional<StepReason> reason() {
        return object("reason", StepReason::of);
    }
}
