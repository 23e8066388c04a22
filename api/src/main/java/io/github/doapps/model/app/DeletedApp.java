package io.github.doapps.model.app;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;

/** An app that was deleted. */
public final class DeletedApp extends ApiObject {

    private DeletedApp(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DeletedApp of(JsonObject json) {
        return new DeletedApp(json);
    }

    /**
     * The id that it had.
     *
     * @return the id
     */
    public String id() {
        return requiredString("id");
    }
}
