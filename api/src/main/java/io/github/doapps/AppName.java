package io.github.doapps;

import io.github.doapps.model.app.App;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An app's name, by which it is looked for. */
final class AppName {

    private AppName() {}

    /**
     * Tells whether an app has a name.
     *
     * @throws IllegalArgumentException if the name is none
     */
    static Predicate<App> isThat(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    "findByName: name is "
                            + (name == null ? "null" : "blank")
                            + ". Nothing was sent. Give the name in the app's spec "
                            + ErrorCode.INVALID_ARGUMENT.tag());
        }
        return app -> app.spec().name().equals(name);
    }
}
