package io.github.doapps.model.domain;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.deployment.StepReason;
import io.github.doapps.model.deployment.StepStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step of the setting up of a domain. From godo; DigitalOcean's reference says nothing of what is
 * in it.
 */
public final class DomainStep extends ApiObject {

    private DomainStep(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DomainStep of(JsonObject json) {
        return new DomainStep(json);
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
     * The steps inside it.
     *
     * @return the steps; unmodifiable
     */
    public List<DomainStep> steps() {
        return objects("steps", DomainStep::of);
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
