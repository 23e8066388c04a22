package io.github.doapps.model.database;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;

/** Whether a database takes connections from its app alone. */
public final class TrustedSources extends ApiObject {

    private TrustedSources(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static TrustedSources of(JsonObject json) {
        return new TrustedSources(json);
    }

    /**
     * Whether it takes them from its app alone.
     *
     * @return true if it does
     */
    public boolean isEnabled() {
        return bool("is_enabled");
    }
}
