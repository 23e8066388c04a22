package io.github.doapps.model.spec.env;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** An environment variable of an app or a component. {@link #toString()} never shows its value. */
public final class VariableDefinition extends ApiObject {

    private VariableDefinition(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static VariableDefinition of(JsonObject json) {
        return new VariableDefinition(json);
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
     * The variable's name.
     *
     * @return the name
     */
    public String key() {
        return requiredString("key");
    }

    /**
     * The value. For a secret, what the server gives back is the encrypted form, {@code EV[...]},
     * which is to be sent back unchanged.
     *
     * @return the value, which may be empty, or empty if absent
     */
    public Optional<String> value() {
        return string("value");
    }

    /**
     * When it is set; the server's default is {@link VariableScope#RUN_AND_BUILD_TIME}.
     *
     * @return the scope, or empty if absent
     */
    public Optional<VariableScope> scope() {
        return string("scope").map(VariableScope::of);
    }

    /**
     * Whether its value is secret; the server's default is {@link VariableType#GENERAL}.
     *
     * @return the type, or empty if absent
     */
    public Optional<VariableType> type() {
        return string("type").map(VariableType::of);
    }

    /**
     * Whether the value is the encrypted form of a secret, as the server gives it back.
     *
     * @return true if there is a value and it starts with {@code EV[}
     */
    public boolean isEncrypted() {
        return value().map(value -> value.startsWith("EV[")).orElse(false);
    }

    /** Builds a {@link VariableDefinition}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<VariableDefinition, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the variable's name.
         *
         * @param key the name
         * @return this builder
         */
        public Builder key(String key) {
            return set("key", key);
        }

        /**
         * Sets the value.
         *
         * @param value the value, which may be empty
         * @return this builder
         */
        public Builder value(String value) {
            return set("value", value);
        }

        /**
         * Sets when it is set.
         *
         * @param scope the scope
         * @return this builder
         */
        public Builder scope(VariableScope scope) {
            return set("scope", scope);
        }

        /**
         * Sets whether its value is secret.
         *
         * @param type the type
         * @return this builder
         */
        public Builder type(VariableType type) {
            return set("type", type);
        }

        @Override
        public VariableDefinition build() {
            return new VariableDefinition(document());
        }
    }
}
