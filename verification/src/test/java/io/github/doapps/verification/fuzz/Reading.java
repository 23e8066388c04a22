package io.github.doapps.verification.fuzz;

import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonValue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a text: a document, or a refusal.
 *
 * @param document the document, or null
 * @param refusal the refusal's text; empty if there is a document
 */
record Reading(@Nullable JsonValue document, String refusal) {

    /** Reads. Whatever is thrown but a {@link JsonException} goes through. */
    static Reading of(Supplier<JsonValue> reader) {
        try {
            return new Reading(reader.get(), "");
        } catch (JsonException refused) {
            if (refused.getCause() != null || refused.getSuppressed().length > 0) {
                throw new AssertionError("a refusal that may quote its text", refused);
            }
            return new Reading(null, String.valueOf(refused.getMessage()));
        }
    }

    boolean isDocument() {
        return document != null;
    }

    /** What both sides made, which must be one. */
    Reading same(Reading other, String what) {
        if (!equals(other)) {
            throw new AssertionError(what + ": " + shown() + " on one side, and " + other.shown());
        }
        return this;
    }

    private String shown() {
        return document == null ? "refused: " + refusal : document.kind() + " was read";
    }
}
