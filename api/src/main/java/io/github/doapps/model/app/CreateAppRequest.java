package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.AppSpec;
import java.util.Optional;

/** What {@code create} sends. */
public final class CreateAppRequest extends ApiObject {

    private CreateAppRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static CreateAppRequest of(JsonObject json) {
        return new CreateAppRequest(json);
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
     * What the app is made of.
     *
     * @return the spec
     */
    public AppSpec spec() {
        return requiredObject("spec", AppSpec::of);
    }

    /**
     * The project it goes to.
     *
     * @return the id, or empty for the account's default project
     */
    public Optional<String> projectId() {
        return string("project_id");
    }

    /**
     * A request for an app in the account's default project.
     *
     * @param spec what the app is made of
     * @return the request
     */
    public static CreateAppRequest of(AppSpec spec) {
        return builder().spec(spec).build();
    }

    /** Builds a {@link CreateAppRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<CreateAppRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets what the app is made of.
         *
         * @param spec the spec
         * @return this builder
         */
        public Builder spec(AppSpec spec) {
            return set("spec", spec);
        }

        /**
         * Sets the project it goes to.
         *
         * @param id the project's id
         * @return this builder
         */
        public Builder projectId(String id) {
            return set("project_id", id);
        }

        @Override
        public CreateAppRequest build() {
            return new CreateAppRequest(document());
        }
    }
}
