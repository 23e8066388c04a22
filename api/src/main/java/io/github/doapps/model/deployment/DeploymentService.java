package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.buildpack.Buildpack;
import java.util.List;
import java.util.Optional;

/** What a deployment knows of a service. */
public final class DeploymentService extends ApiObject {

    private DeploymentService(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DeploymentService of(JsonObject json) {
        return new DeploymentService(json);
    }

    /**
     * The component's name.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * The commit that it was built from.
     *
     * @return the hash, or empty if it was not built from a repository
     */
    public Optional<String> sourceCommitHash() {
        return string("source_commit_hash");
    }

    /**
     * The buildpacks that built it. From godo; DigitalOcean's reference does not have it.
     *
     * @return the buildpacks; unmodifiable
     */
    public List<Buildpack> buildpacks() {
        return objects("buildpacks", Buildpack::of);
    }
}
