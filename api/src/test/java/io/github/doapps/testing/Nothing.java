package io.github.doapps.testing;

import java.util.Optional;

/**
 * Null, for calls that must refuse it: this package is not null-marked, so the compiler lets it.
 */
public final class Nothing {

    private Nothing() {}

    /** Null, as if it were a value of a type. */
    public static <T> T of(Class<T> type) {
        return Optional.<T>empty().map(type::cast).orElse(null);
    }
}
