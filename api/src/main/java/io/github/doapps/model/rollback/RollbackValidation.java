package io.github.doapps.model.rollback;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;
import java.util.Optional;

/** Whether an app can be rolled back to a deployment. */
public final class RollbackValidation extends ApiObject {

    private RollbackValidation(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static RollbackValidation of(JsonObject json) {
        return new RollbackValidation(json);
    }

    /**
     * Whether it can.
     *
     * @return true if it can
     */
    public boolean valid() {
        return bool("valid");
    }

    /**
     * What stands against it.
     *
     * @return the reason, or empty if nothing does
     */
    public Optional<RollbackCondition> error() {
        return object("error", RollbackCondition::of);
    }

    /**
     * What is to be known before it, though nothing stands against it.
     *
     * @return the warnings; unmodifiable
     */
    public List<RollbackCondition> warnings() {
        return objects("warnings", RollbackCondition::of);
    }
}
