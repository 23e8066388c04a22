package io.github.doapps.model.spec.network;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** The component that requests are handed to. */
public final class IngressComponent extends ApiObject {

    private IngressComponent(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static IngressComponent of(JsonObject json) {
        return new IngressComponent(json);
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
     * The component's name.
     *
     * @return the name
     */
    public String name() {
        return requiredString("name");
    }

    /**
     * Whether the prefix that matched is left on the path. Defaults to false. DigitalOcean's
     * contract has a string here and its Go client a boolean: both are read, and a boolean is
     * written.
     *
     * @return true if so
     */
    public boolean preservePathPrefix() {
        return bool("preserve_path_prefix");
    }

    /**
     * What the prefix that matched is replaced with.
     *
     * @return the path, or empty if absent
     */
    public Optional<String> rewrite() {
        return string("rewrite");
    }

    /** Builds an {@link IngressComponent}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<IngressComponent, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets the component's name.
         *
         * @param name the name
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * Sets whether the prefix that matched is left on the path.
         *
         * @param preserve true if so
         * @return this builder
         */
        public Builder preservePathPrefix(boolean preserve) {
            return set("preserve_path_prefix", preserve);
        }

        /**
         * Sets what the prefix that matched is replaced with.
         *
         * @param rewrite the path
         * @return this builder
         */
        public Builder rewrite(String rewrite) {
            return set("rewrite", rewrite);
        }

        @Override
        public IngressComponent build() {
            return new IngressComponent(document());
        }
    }
}
