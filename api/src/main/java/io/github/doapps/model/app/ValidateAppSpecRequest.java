package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import io.github.doapps.model.spec.AppSpec;
import java.util.Optional;

/** What {@code validateAppSpec} sends. */
public final class ValidateAppSpecRequest extends ApiObject {

    private ValidateAppSpecRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ValidateAppSpecRequest of(JsonObject json) {
        return new ValidateAppSpecRequest(json);
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
     * The app that the spec would update.
     *
     * @return the id, or empty for a new app
     */
    public Optional<String> appId() {
        return string("app_id");
    }

    /**
     * A request to look at the spec of a new app.
     *
     * @param spec what the app would be made of
     * @return the request
     */
    public static ValidateAppSpecRequest of(AppSpec spec) {
        return builder().spec(spec).build();
    }

    /**
     * A request to look at a new spec of an app.
     *
     * @param spec what the app would be made of
     * @param appId the app's id
     * @return the request
     */
    public static ValidateAppSpecRequest of(AppSpec spec, String appId) {
        return builder().spec(spec).appId(appId).build();
    }

    /** Builds {@link ValidateAppSpecRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<ValidateAppSpecRequest, Builder> {

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
         * Sets the app that the spec would update. Defaults to none: a new app.
         *
         * @param id the app's id
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder appId(String id) {
            return setName("app_id", id);
        }

        @Override
        public ValidateAppSpecRequest build() {
            return new ValidateAppSpecRequest(document());
        }
    }
}
