package io.github.doapps.model.alert;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;

/** How far the setting up of an alert has come. */
public final class AlertProgress extends ApiObject {

    private AlertProgress(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static AlertProgress of(JsonObject json) {
        return new AlertProgress(json);
    }

    /**
     * The steps.
     *
     * @return the steps; unmodifiable
     */
    public List<AlertStep> steps() {
        return objects("steps", AlertStep::of);
    }
}
