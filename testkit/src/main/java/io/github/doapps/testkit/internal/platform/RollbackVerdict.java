package io.github.doapps.testkit.internal.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an app can be rolled back to a deployment.
 *
 * @param error why it cannot, or null if it can
 * @param warnings what to know beforehand
 */
public record RollbackVerdict(@Nullable Condition error, List<Condition> warnings) {

    /**
     * A finding.
     *
     * @param code its code, by the names of the wire
     * @param message what a reader is told
     * @param components the components that it is about, none if it is about the app
     */
    public record Condition(String code, String message, List<String> components) {}
}
