package io.github.doapps.model.deployment;

import io.github.doapps.json.JsonObject;
import io.github.doapps.model.ApiObject;
import java.util.Optional;

/** Why a step is in its status. A successful step may have one, too: a reason is no failure. */
public final class StepReason extends ApiObject {

    private StepReason(JsonObject json) {
        super(json);
    }

    /**
     * A view over a document.
     *
     * @param json the document
     * @return the view
     */
    public static StepReason of(JsonObject json) {
        return new StepReason(json);
    }

    /**
     * The reason's code, such as {@code BuildJobExitNonZero}.
     *
     * @return the code, or empty if absent
     */
    public Optional<String> code() {
        return string("code");
    }

    /**
     * The reason in words.
     *
     * @return the message, or empty if absent
     */
    public Optional<String> message() {
        return string("message");
    }
}
