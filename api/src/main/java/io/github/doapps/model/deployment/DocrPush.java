package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/**
 * A push to DigitalOcean's container registry that led to a deployment. From godo; DigitalOcean's
 * reference does not have it.
 */
public final class DocrPush extends ApiObject {

    private DocrPush(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DocrPush of(JsonObject json) {
        return new DocrPush(json);
    }

    /**
     * The registry.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> registry() {
        return string("registry");
    }

    /**
     * The repository in it.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> repository() {
        return string("repository");
    }

    /**
     * The tag that was pushed.
     *
     * @return the tag, or empty if absent
     */
    public Optional<String> tag() {
        return string("tag");
    }

    /**
     * The image that was pushed.
     *
     * @return the digest, or empty if absent
     */
    public Optional<String> imageDigest() {
        return string("image_digest");
    }
}
