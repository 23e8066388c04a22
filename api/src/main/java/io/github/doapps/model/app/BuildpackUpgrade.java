package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.deployment.Deployment;
import java.util.List;
import java.util.Optional;

/**
 * What came of the upgrade of a buildpack. From godo; DigitalOcean's reference has no buildpacks.
 */
public final class BuildpackUpgrade extends ApiObject {

    private BuildpackUpgrade(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static BuildpackUpgrade of(JsonObject json) {
        return new BuildpackUpgrade(json);
    }

    /**
     * The components that use it.
     *
     * @return the names; unmodifiable
     */
    public List<String> affectedComponents() {
        return strings("affected_components");
    }

    /**
     * The deployment that builds them with it.
     *
     * @return the deployment, or empty if none was asked for
     */
    public Optional<Deployment> deployment() {
        return object("deployment", Deployment::of);
    }
}
