package io.github.doapps.deploy;

import io.github.doapps.json.JsonException;
import java.util.Optional;
import java.util.function.Supplier;

/** What texts say of a document: a part of another shape is left out, and no text fails for it. */
final class Legible {

    private Legible() {}

    /** What an accessor gives, or empty if it cannot be read. */
    static <T> Optional<T> read(Supplier<Optional<T>> accessor) {
        try {
            return accessor.get();
        } catch (JsonException ofAnotherShape) {
            return Optional.empty();
        }
    }
}
