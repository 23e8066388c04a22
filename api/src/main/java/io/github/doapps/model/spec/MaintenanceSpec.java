package io.github.doapps.model.spec;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import io.github.doapps.model.ApiObjectBuilder;
import java.util.Optional;

/** Whether an app is shut for a while. */
public final class MaintenanceSpec extends ApiObject {

    private MaintenanceSpec(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static MaintenanceSpec of(JsonObject json) {
        return new MaintenanceSpec(json);
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
     * Whether visitors see a page in its place. Defaults to false.
     *
     * @return true if so
     */
    public boolean enabled() {
        return bool("enabled");
    }

    /**
     * Whether its components are stopped, too. Defaults to false.
     *
     * @return true if so
     */
    public boolean archive() {
        return bool("archive");
    }

    /**
     * The page that visitors see.
     *
     * @return the URL, or empty if absent: it is App Platform's own
     */
    public Optional<String> offlinePageUrl() {
        return string("offline_page_url");
    }

    /** Builds a {@link MaintenanceSpec}; see {@link ApiObjectBuilder}. */
    public static final class Builder extends ApiObjectBuilder<MaintenanceSpec, Builder> {

        private Builder(JsonObject start) {
            super(start);
        }

        /**
         * Sets whether visitors see a page in its place.
         *
         * @param enabled true if so
         * @return this builder
         */
        public Builder enabled(boolean enabled) {
            return set("enabled", enabled);
        }

        /**
         * Sets whether its components are stopped, too.
         *
         * @param archive true if so
         * @return this builder
         */
        public Builder archive(boolean archive) {
            return set("archive", archive);
        }

        /**
         * Sets the page that visitors see.
         *
         * @param url the URL
         * @return this builder
         */
        public Builder offlinePageUrl(String url) {
            return set("offline_page_url", url);
        }

        @Override
        public MaintenanceSpec build() {
            return new MaintenanceSpec(document());
        }
    }
}
