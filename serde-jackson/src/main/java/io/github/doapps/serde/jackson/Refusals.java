package io.github.doapps.serde.jackson;

import io.github.doapps.json.JsonException;

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

    static JsonException overLimit() {
        return new JsonException("the document exceeds a limit of the JSON library");
    }

    static JsonException unwritable() {
        return new JsonException("the document cannot be written");
    }
}
