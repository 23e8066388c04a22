package io.github.doapps.model.event;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Map;

/** A change of the number of containers that the platform made. */
public final class Autoscaling extends ApiObject {

    private Autoscaling(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static Autoscaling of(JsonObject json) {
        return new Autoscaling(json);
    }

    /**
     * Where it stands.
     *
     * @return the phase, {@link AutoscalingPhase#UNKNOWN} if absent
     */
    public AutoscalingPhase phase() {
        return openEnum("phase", AutoscalingPhase::of, AutoscalingPhase.UNKNOWN);
    }

    /**
     * What it changed, by the component's name.
     *
     * @return the changes; unmodifiable, in the document's order
     */
    public Map<String, ComponentScaling> components() {
        return objectsByName("components", ComponentScaling::of);
    }
}
