package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;

/** What {@code createDeployment} sends. */
public final class CreateDeploymentRequest extends ApiObject {

    private static final CreateDeploymentRequest EMPTY = of(JsonObject.empty());
    private static final CreateDeploymentRequest FORCING_BUILD = builder().forceBuild(true).build();

    private CreateDeploymentRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static CreateDeploymentRequest of(JsonObject json) {
        return new CreateDeploymentRequest(json);
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
     * Whether to build anew even where a cached build fits. Defaults to false.
     *
     * @return true to build anew
     */
    public boolean forceBuild() {
        return bool("force_build");
    }

    /**
     * A request that leaves everything to the server: {@code {}}.
     *
     * @return the request
     */
    public static CreateDeploymentRequest empty() {
        return EMPTY;
    }

    /**
     * A request to build anew: {@code {"force_build":true}}.
     *
     * @return the request
     */
    public static CreateDeploymentRequest forcingBuild() {
        return FORCING_BUILD;
    }

    /** Builds a {@link CreateDeploymentRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<CreateDeploymentRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets whether to build anew even where a cached build fits.
         *
         * @param force true to build anew
         * @return this builder
         */
        public Builder forceBuild(boolean force) {
            return set("force_build", force);
        }

        @Override
        public CreateDeploymentRequest build() {
            return new CreateDeploymentRequest(document());
        }
    }
}
