package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/**
 * What a string has to be: one exact string, one that starts so, or one of a pattern. An empty
 * string is another thing than none: {@code exact("")} matches requests without an authority.
 */
public final class StringMatch extends ApiObject {

    private StringMatch(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static StringMatch of(JsonObject json) {
        return new StringMatch(json);
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
     * The string itself.
     *
     * @return the string, which may be empty, or empty if absent
     */
    public Optional<String> exact() {
        return string("exact");
    }

    /**
     * What the string starts with.
     *
     * @return the start, which may be empty, or empty if absent
     */
    public Optional<String> prefix() {
        return string("prefix");
    }

    /**
     * The pattern of the string. Of CORS alone.
     *
     * @return the pattern, in the syntax of RE2, or empty if absent
     */
    public Optional<String> regex() {
        return string("regex");
    }

    /** Builds a {@link StringMatch}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<StringMatch, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the string itself.
         *
         * @param exact the string, which may be empty
         * @return this builder
         */
        public Builder exact(String exact) {
            return set("exact", exact);
        }

        /**
         * Sets what the string starts with.
         *
         * @param prefix the start, which may be empty
         * @return this builder
         */
        public Builder prefix(String prefix) {
            return set("prefix", prefix);
        }

        /**
         * Sets the pattern of the string.
         *
         * @param regex the pattern, in the syntax of RE2
         * @return this builder
         */
        public Builder regex(String regex) {
            return set("regex", regex);
        }

        @Override
        public StringMatch build() {
            return new StringMatch(document());
        }
    }
}
