package io.github.doapps.model.detection;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;
import java.util.Optional;

/** What App Platform finds in a repository. */
public final class Detection extends ApiObject {

    private Detection(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static Detection of(JsonObject json) {
        return new Detection(json);
    }

    /**
     * Whether it is still looking: then the same call is to be made again later.
     *
     * @return true if it is
     */
    public boolean pending() {
        return bool("pending");
    }

    /**
     * The components that the repository could be run as.
     *
     * @return the components; unmodifiable
     */
    public List<DetectedComponent> components() {
        return objects("components", DetectedComponent::of);
    }

    /**
     * Whether the repository has a template for deploying it.
     *
     * @return true if it has
     */
    public boolean templateFound() {
        return bool("template_found");
    }

    /**
     * Whether that template can be used.
     *
     * @return true if it can
     */
    public boolean templateValid() {
        return bool("template_valid");
    }

    /**
     * Why that template cannot be used.
     *
     * @return the reason, or empty if it can
     */
    public Optional<String> templateError() {
        return string("template_error");
    }

    /**
     * That template.
     *
     * @return the template, or empty if there is none
     */
    public Optional<DeployTemplate> template() {
        return object("template", DeployTemplate::of);
    }
}
