package io.github.doapps.model.spec.log;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** A header that is sent with forwarded logs. {@link #toString()} never shows its value. */
public final class LogHeader extends ApiObject {

    private LogHeader(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static LogHeader of(JsonObject json) {
        return new LogHeader(json);
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
     * The header's name.
     *
     * @return the name
     */
    public String key() {
        return requiredString("key");
    }

    /**
     * The header's value.
     *
     * @return the value, or empty if absent
     */
    public Optional<String> value() {
        return string("value");
    }

    /** Builds a {@link LogHeader}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<LogHeader, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the header's name.
         *
         * @param name the name
         * @return this builder
         */
        public Builder key(String name) {
            return set("key", name);
        }

        /**
         * Sets the header's value.
         *
         * @param value the value
         * @return this builder
         */
        public Builder value(String value) {
            return set("value", value);
        }

        @Override
        public LogHeader build() {
            return new LogHeader(document());
        }
    }
}
