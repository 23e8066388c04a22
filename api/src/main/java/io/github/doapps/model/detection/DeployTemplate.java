package io.github.doapps.model.detection;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.spec.AppSpec;
import java.util.Optional;

/** What a repository says about how it is to be deployed. */
public final class DeployTemplate extends ApiObject {

    private DeployTemplate(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DeployTemplate of(JsonObject json) {
        return new DeployTemplate(json);
    }

    /**
     * The spec in it.
     *
     * @return the spec, or empty if absent
     */
    public Optional<AppSpec> spec() {
        return object("spec", AppSpec::of);
    }
}
