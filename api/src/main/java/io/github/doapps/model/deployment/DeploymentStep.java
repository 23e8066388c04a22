package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A step of a deployment, with the steps inside it. */
public final class DeploymentStep extends ApiObject {

    private DeploymentStep(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DeploymentStep of(JsonObject json) {
        return new DeploymentStep(json);
    }

    /**
     * The step's name, such as {@code build}, or its component's.
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
    public List<DeploymentStep> steps() {
        return objects("steps", DeploymentStep::of);
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

    /**
     * The component that it is about.
     *
     * @return the name, or empty if it is about the whole app
     */
    public Optional<String> componentName() {
        return string("component_name");
    }

    /**
     * What it does, in words, without the component's name: {@code Building service}.
     *
     * @return the words, or empty if absent
     */
    public Optional<String> messageBase() {
        return string("message_base");
    }
}
