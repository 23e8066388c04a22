package io.github.doapps.model.spec.source;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;

/** Whether a new image in the registry deploys. */
public final class ImageDeployOnPush extends ApiObject {

    private ImageDeployOnPush(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ImageDeployOnPush of(JsonObject json) {
        return new ImageDeployOnPush(json);
    }

    /**
     * A builder without members.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder(JsonObject.empty());
    }

    /**
     * A builder that starts with this document, members that no accessor knows included.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * Whether it does. Defaults to false. For images in DigitalOcean's registry that are named by a
     * tag.
     *
     * @return true if so
     */
    public boolean enabled() {
        return bool("enabled");
    }

    /** Builds an {@link ImageDeployOnPush}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<ImageDeployOnPush, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets whether it does.
         *
         * @param enabled true if so
         * @return this builder
         */
        public Builder enabled(boolean enabled) {
            return set("enabled", enabled);
        }

        @Override
        public ImageDeployOnPush build() {
            return new ImageDeployOnPush(document());
        }
    }
}
