package io.github.doapps.model.rollback;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;

/** What {@code createRollback} and {@code validateRollback} send. */
public final class RollbackRequest extends ApiObject {

    private RollbackRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static RollbackRequest of(JsonObject json) {
        return new RollbackRequest(json);
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
     * The deployment to go back to.
     *
     * @return the id
     */
    public String deploymentId() {
        return requiredString("deployment_id");
    }

    /**
     * Whether the rollback is for good at once. Defaults to false: the app is pinned, so that
     * nothing can be deployed until {@code commitRollback} or {@code revertRollback}.
     *
     * @return true if it is
     */
    public boolean skipPin() {
        return bool("skip_pin");
    }

    /**
     * A request to go back to a deployment, which pins the app.
     *
     * @param deploymentId the deployment's id
     * @return the request
     */
    public static RollbackRequest to(String deploymentId) {
        return builder().deploymentId(deploymentId).build();
    }

    /** Builds {@link RollbackRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<RollbackRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the deployment to go back to.
         *
         * @param id the deployment's id
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder deploymentId(String id) {
            return setName("deployment_id", id);
        }

        /**
         * Sets whether the rollback is for good at once. Defaults to false: the app is pinned.
         *
         * @param skip true if it should be
         * @return this builder
         */
        public Builder skipPin(boolean skip) {
            return set("skip_pin", skip);
        }

        @Override
        public RollbackRequest build() {
            return new RollbackRequest(document());
        }
    }
}
