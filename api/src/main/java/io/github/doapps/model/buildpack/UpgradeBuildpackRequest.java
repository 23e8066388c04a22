package io.github.doapps.model.buildpack;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;

/** What {@code upgradeBuildpack} sends. From godo; DigitalOcean's reference has no buildpacks. */
public final class UpgradeBuildpackRequest extends ApiObject {

    private UpgradeBuildpackRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static UpgradeBuildpackRequest of(JsonObject json) {
        return new UpgradeBuildpackRequest(json);
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
     * The buildpack.
     *
     * @return the id, as {@code listBuildpacks} tells it
     */
    public String buildpackId() {
        return requiredString("buildpack_id");
    }

    /**
     * The major version to go to.
     *
     * @return the version, 0 for the newest
     */
    public int majorVersion() {
        return int32("major_version");
    }

    /**
     * Whether a deployment follows. Defaults to false.
     *
     * @return true if it does
     */
    public boolean triggerDeployment() {
        return bool("trigger_deployment");
    }

    /**
     * A request to go to the newest version, without a deployment.
     *
     * @param buildpackId the id, as {@code listBuildpacks} tells it
     * @return the request
     */
    public static UpgradeBuildpackRequest of(String buildpackId) {
        return builder().buildpackId(buildpackId).build();
    }

    /** Builds {@link UpgradeBuildpackRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<UpgradeBuildpackRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the buildpack.
         *
         * @param id the id, as {@code listBuildpacks} tells it
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder buildpackId(String id) {
            return setName("buildpack_id", id);
        }

        /**
         * Sets the major version to go to. Defaults to the newest.
         *
         * @param version the version
         * @return this builder
         */
        public Builder majorVersion(int version) {
            return set("major_version", version);
        }

        /**
         * Sets whether a deployment follows. Defaults to false.
         *
         * @param trigger true if it should
         * @return this builder
         */
        public Builder triggerDeployment(boolean trigger) {
            return set("trigger_deployment", trigger);
        }

        @Override
        public UpgradeBuildpackRequest build() {
            return new UpgradeBuildpackRequest(document());
        }
    }
}
