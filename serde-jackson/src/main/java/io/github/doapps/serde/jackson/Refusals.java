package io.github.doapps.serde.jackson;

import io.github.doapps.json.JsonException;

/**
 * What a codec refuses with. The project's codecs share these texts word for word, and none of them
 * quotes the document.
 */
final class Refusals {

    private Refusals() {}

    static JsonException malformed() {
        return new JsonException("the text is not one JSON document");
    }

    static JsonException overLimit() {
        return new JsonException("the document exceeds a limit of the JSON library");
    }

    static JsonException unwritable() {
        return new JsonException("the document cannot be written");
    }
}
