package io.github.doapps.serde.jsonb;

import io.github.doapps.json.JsonException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a codec refuses with. The project's codecs share these texts word for word, and none of them
 * quotes the document.
 */
final class Refusals {

    /** What documents nest to at most; found out while reading, before the stack is used up. */
    static final int MAX_DEPTH = 256;

    private Refusals() {}

    static JsonException malformed() {
        return new JsonException("the text is not one JSON document");
    }

    static JsonException tooDeep() {
        return new JsonException("the document is nested too deeply");
    }

    /** The depth inside one more object or array. */
    static int deeper(int depth) {
        if (depth == MAX_DEPTH) {
            throw tooDeep();
        }
        return depth + 1;
    }

    static JsonException unwritable() {
        return new JsonException("the document cannot be written");
    }

    /** What a (de)serializer of ours refused with, inside whatever the library made of it. */
    static Optional<JsonException> within(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof JsonException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
