package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.AppSpec;

/**
 * What {@code update} sends. The spec replaces the app's own as a whole: start with the one that
 * {@code get} gives, and change what is to change.
 */
public final class UpdateAppRequest extends ApiObject {

    private UpdateAppRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static UpdateAppRequest of(JsonObject json) {
        return new UpdateAppRequest(json);
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
     * What the app is to be made of.
     *
     * @return the spec
     */
    public AppSpec spec() {
        return requiredObject("spec", AppSpec::of);
    }

    /**
     * Whether all components take their newest sources. Defaults to false: the sources stay as they
     * are deployed, and only what the spec changes is changed.
     *
     * @return true if they do
     */
    public boolean updateAllSourceVersions() {
        return bool("update_all_source_versions");
    }

    /**
     * A request for a spec, with the sources as they are deployed.
     *
     * @param spec what the app is to be made of
     * @return the request
     */
    public static UpdateAppRequest of(AppSpec spec) {
        return builder().spec(spec).build();
    }

    /** Builds {@link UpdateAppRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<UpdateAppRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets what the app is to be made of.
         *
         * @param spec the spec
         * @return this builder
         */
        public Builder spec(AppSpec spec) {
            return set("spec", spec);
        }

        /**
         * Sets whether all components take their newest sources. Defaults to false.
         *
         * @param update true if they should
         * @return this builder
         */
        public Builder updateAllSourceVersions(boolean update) {
            return set("update_all_source_versions", update);
        }

        @Override
        public UpdateAppRequest build() {
            return new UpdateAppRequest(document());
        }
    }
}
