package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** What a deployment knows of a functions component. */
public final class DeploymentFunctions extends ApiObject {

    private DeploymentFunctions(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DeploymentFunctions of(JsonObject json) {
        return new DeploymentFunctions(json);
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
     * The namespace that its functions are in.
     *
     * @return the namespace, or empty if absent
     */
    public Optional<String> namespace() {
        return string("namespace");
    }
}
