package io.github.doapps;

import io.github.doapps.model.app.App;
import io.github.doapps.model.app.ListAppsRequest;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An app's name, by which it is looked for. */
final class AppName {

    /**
     * The pages that are looked through. An app comes with its spec, and with that of its active
     * deployment, some 37 kB each where they are large: 200 would come near to the 16 MiB that a
     * client reads, and 20 make five times the calls.
     */
    static final ListAppsRequest PAGES = ListAppsRequest.builder().perPage(100).build();

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
