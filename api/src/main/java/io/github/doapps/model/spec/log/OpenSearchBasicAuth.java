package io.github.doapps.model.spec.log;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/**
 * The name and the password for an OpenSearch cluster. {@link #toString()} never shows the
 * password.
 */
public final class OpenSearchBasicAuth extends ApiObject {

    private OpenSearchBasicAuth(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static OpenSearchBasicAuth of(JsonObject json) {
        return new OpenSearchBasicAuth(json);
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
     * The user's name.
     *
     * @return the name, or empty if absent
     */
    public Optional<String> user() {
        return string("user");
    }

    /**
     * The password.
     *
     * @return the password, or empty if absent
     */
    public Optional<String> password() {
        return string("password");
    }

    /** Builds an {@link OpenSearchBasicAuth}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<OpenSearchBasicAuth, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the user's name.
         *
         * @param user the name
         * @return this builder
         */
        public Builder user(String user) {
            return set("user", user);
        }

        /**
         * Sets the password.
         *
         * @param password the password
         * @return this builder
         */
        public Builder password(String password) {
            return set("password", password);
        }

        @Override
        public OpenSearchBasicAuth build() {
            return new OpenSearchBasicAuth(document());
        }
    }
}
