package io.github.doapps.model.rollback;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.List;
import java.util.Optional;

/** A reason against a rollback, or a warning before it. */
public final class RollbackCondition extends ApiObject {

    private RollbackCondition(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static RollbackCondition of(JsonObject json) {
        return new RollbackCondition(json);
    }

    /**
     * What it is.
     *
     * @return the code, or empty if absent
     */
    public Optional<RollbackConditionCode> code() {
        return openEnum("code", RollbackConditionCode::of);
    }

    /**
     * It in words.
     *
     * @return the message, or empty if absent
     */
    public Optional<String> message() {
        return string("message");
    }

    /**
     * The components that it is about.
     *
     * @return the names; unmodifiable, empty if it is about the whole app
     */
    public List<String> components() {
        return strings("components");
    }
}
