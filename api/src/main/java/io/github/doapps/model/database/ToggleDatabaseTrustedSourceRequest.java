package io.github.doapps.model.database;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;

/**
 * What {@code toggleDatabaseTrustedSource} sends. From godo, whose spelling of its member it is:
 * {@code Enable}.
 */
public final class ToggleDatabaseTrustedSourceRequest extends ApiObject {

    private ToggleDatabaseTrustedSourceRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static ToggleDatabaseTrustedSourceRequest of(JsonObject json) {
        return new ToggleDatabaseTrustedSourceRequest(json);
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
     * Whether the database is to take connections from its app alone.
     *
     * @return true if it is
     */
    public boolean enable() {
        return bool("Enable");
    }

    /**
     * A request to take connections from the app alone.
     *
     * @return the request
     */
    public static ToggleDatabaseTrustedSourceRequest enabling() {
        return builder().enable(true).build();
    }

    /**
     * A request to take connections from anywhere.
     *
     * @return the request
     */
    public static ToggleDatabaseTrustedSourceRequest disabling() {
        return builder().enable(false).build();
    }

    /** Builds {@link ToggleDatabaseTrustedSourceRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder
            extends ApiObjectBuilder<ToggleDatabaseTrustedSourceRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets whether the database is to take connections from its app alone.
         *
         * @param enable true if it is
         * @return this builder
         */
        public Builder enable(boolean enable) {
            return set("Enable", enable);
        }

        @Override
        public ToggleDatabaseTrustedSourceRequest build() {
            return new ToggleDatabaseTrustedSourceRequest(document());
        }
    }
}
