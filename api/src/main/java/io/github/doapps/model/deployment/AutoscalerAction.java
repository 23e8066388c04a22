package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;

/**
 * What autoscaling did that led to a deployment. From godo; DigitalOcean's reference does not have
 * it.
 */
public final class AutoscalerAction extends ApiObject {

    private AutoscalerAction(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AutoscalerAction of(JsonObject json) {
        return new AutoscalerAction(json);
    }

    /**
     * Whether it changed the number of containers.
     *
     * @return true if it did
     */
    public boolean autoscaled() {
        return bool("autoscaled");
    }
}
