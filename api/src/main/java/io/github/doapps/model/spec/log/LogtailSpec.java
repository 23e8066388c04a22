package io.github.doapps.model.spec.log;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** Logtail, now Better Stack, as the place of logs. {@link #toString()} never shows the token. */
public final class LogtailSpec extends ApiObject {

    private LogtailSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static LogtailSpec of(JsonObject json) {
        return new LogtailSpec(json);
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
     * The source token.
     *
     * @return the token, or empty if absent
     */
    public Optional<String> token() {
        return string("token");
    }

    /** Builds a {@link LogtailSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<LogtailSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the source token.
         *
         * @param token the token
         * @return this builder
         */
        public Builder token(String token) {
            return set("token", token);
        }

        @Override
        public LogtailSpec build() {
            return new LogtailSpec(document());
        }
    }
}
