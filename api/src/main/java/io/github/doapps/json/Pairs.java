package io.github.doapps.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Members as names and values in turn. */
final class Pairs {

    private Pairs() {}

    /**
     * Adds them.
     *
     * @throws IllegalArgumentException if a value is missing, a name is not a String, or a value
     *     has no JSON form
     */
    static JsonObject.Builder addTo(JsonObject.Builder object, @Nullable Object[] pairs) {
        if (Objects.requireNonNull(pairs, "more").length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Names and values come in pairs: the last name has no value [invalid-argument]");
        }
        for (int i = 0; i < pairs.length; i += 2) {
            if (!(pairs[i] instanceof String name)) {
                throw new IllegalArgumentException(
                        "A JSON member's name is a String [invalid-argument]");
            }
            object.add(name, JsonValue.of(pairs[i + 1]));
        }
        return object;
    }
}
