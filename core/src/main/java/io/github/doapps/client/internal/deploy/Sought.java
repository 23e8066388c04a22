package io.github.doapps.client.internal.deploy;

import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a flow looks for where the answer to its creation is lost.
 *
 * @param flow the flow's name, for texts
 * @param fits whether a deployment may have come of it
 * @param adopts whether a deployment is taken for it if it is the only one that may be it
 * @param app what the app itself tells then, or null if it is not asked
 */
record Sought(
        String flow, Predicate<Deployment> fits, Predicate<Deployment> adopts, @Nullable Sign app) {

    /**
     * What the app itself tells of a creation whose answer is lost.
     *
     * @param read what it tells as it was read afterwards
     * @param unread what to look at where it could not be read, in a sentence
     */
    record Sign(Function<App, Reading> read, String unread) {}

    /**
     * What an app shows.
     *
     * @param text in a sentence
     * @param applied whether it shows that the creation was acted on
     */
    record Reading(String text, boolean applied) {}

    /** What to look at where nobody has looked. */
    String unread() {
        return app == null ? "" : app.unread();
    }
}
