package io.github.doapps.client.internal.deploy;

import io.github.doapps.json.JsonArray;
import io.github.doapps.json.JsonException;
import io.github.doapps.json.JsonObject;
import io.github.doapps.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What of a document can be read. What has another shape is as good as absent, by itself. */
final class Legible {

    private Legible() {}

    /** What an accessor gives. */
    static <T> Optional<T> read(Supplier<Optional<T>> accessor) {
        try {
            return accessor.get();
        } catch (JsonException ofAnotherShape) {
            return Optional.empty();
        }
    }

    /** A string. */
    static Optional<String> string(JsonObject holder, String name) {
        return holder.get(name) instanceof JsonString text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** The objects of a list. */
    static List<JsonObject> objects(JsonObject holder, String name) {
        return holder.get(name) instanceof JsonArray array
                ? array.items().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }
}
