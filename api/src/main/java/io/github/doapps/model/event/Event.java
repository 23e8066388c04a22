package io.github.doapps.model.event;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.deployment.Deployment;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to an app. */
public final class Event extends ApiObject {

    private Event(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static Event of(JsonObject json) {
        return new Event(json);
    }

    /**
     * The event's id.
     *
     * @return the id
     */
    public String id() {
        return requiredString("id");
    }

    /**
     * What kind of event it is.
     *
     * @return the type, {@link EventType#UNKNOWN} if absent
     */
    public EventType type() {
        return openEnum("type", EventType::of, EventType.UNKNOWN);
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
     * The deployment that it is, or that was scaled.
     *
     * @return the id, or empty if absent
     */
    public Optional<String> deploymentId() {
        return string("deployment_id");
    }

    /**
     * The deployment that it is, or that was scaled.
     *
     * @return the deployment, or empty if absent
     */
    public Optional<Deployment> deployment() {
        return object("deployment", Deployment::of);
    }

    /**
     * What was scaled.
     *
     * @return the autoscaling, or empty if it is no event of that type
     */
    public Optional<Autoscaling> autoscaling() {
        return object("autoscaling", Autoscaling::of);
    }
}
