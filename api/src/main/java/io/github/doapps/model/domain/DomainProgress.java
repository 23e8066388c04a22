package io.github.doapps.model.domain;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;

/** How far the setting up of a domain has come. */
public final class DomainProgress extends ApiObject {

    private DomainProgress(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static DomainProgress of(JsonObject json) {
        return new DomainProgress(json);
    }

    /**
     * The steps.
     *
     * @return the steps; unmodifiable
     */
    public List<DomainStep> steps() {
        return objects("steps", DomainStep::of);
    }
}
