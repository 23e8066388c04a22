package io.github.doapps.testkit.internal.progress;

import java.util.Set;

/**
 * Where a deployment stands.
 *
 * @param name its name on the wire; any, as the API may have phases one day that nobody knows yet
 */
public record Phase(String name) {

    /** Waits for its build. */
    public static final Phase PENDING_BUILD = new Phase("PENDING_BUILD");

    /** Is being built. */
    public static final Phase BUILDING = new Phase("BUILDING");

    /** Waits to be rolled out. */
    public static final Phase PENDING_DEPLOY = new Phase("PENDING_DEPLOY");

    /** Is being rolled out. */
    public static final Phase DEPLOYING = new Phase("DEPLOYING");

    /** Runs. */
    public static final Phase ACTIVE = new Phase("ACTIVE");

    /** Was replaced. */
    public static final Phase SUPERSEDED = new Phase("SUPERSEDED");

    /** Failed. */
    public static final Phase ERROR = new Phase("ERROR");

    /** Was canceled. */
    public static final Phase CANCELED = new Phase("CANCELED");

    private static final Set<Phase> ENDS = Set.of(ACTIVE, SUPERSEDED, ERROR, CANCELED);

    /**
     * Whether a deployment in this phase is still on its way.
     *
     * @return false for the four phases that are an end, true for all others
     */
    public boolean isInProgress() {
        return !ENDS.contains(this);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
