package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.List;
import java.util.Objects;

/** What {@code restart} sends. */
public final class RestartRequest extends ApiObject {

    private RestartRequest(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static RestartRequest of(JsonObject json) {
        return new RestartRequest(json);
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
     * The components to restart.
     *
     * @return the names; unmodifiable, empty for all
     */
    public List<String> components() {
        return strings("components");
    }

    /**
     * A request to restart all components: {@code {}}.
     *
     * @return the request
     */
    public static RestartRequest all() {
        return of(JsonObject.empty());
    }

    /**
     * A request to restart some components.
     *
     * @param first a component's name in the spec
     * @param more the names of further ones
     * @return the request
     */
    public static RestartRequest of(String first, String... more) {
        Builder builder = builder().component(first);
        for (String name : Objects.requireNonNull(more, "more")) {
            builder.component(name);
        }
        return builder.build();
    }

    /** Builds {@link RestartRequest}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<RestartRequest, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Adds a component to restart.
         *
         * @param name its name in the spec
         * @return this builder
         */
        public Builder component(String name) {
            return append("components", name);
        }

        /**
         * Sets the components to restart. Defaults to all.
         *
         * @param names the components' names in the spec
         * @return this builder
         */
        public Builder components(List<String> names) {
            return set("components", names);
        }

        @Override
        public RestartRequest build() {
            return new RestartRequest(document());
        }
    }
}
