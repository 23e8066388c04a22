package io.github.doapps.testkit.internal.progress;

/** Where a deployment stands, by the names of the wire. */
public enum Phase {
    /** Waits for its build. */
    PENDING_BUILD,
    /** Is being built. */
    BUILDING,
    /** Waits to be rolled out. */
    PENDING_DEPLOY,
    /** Is being rolled out. */
    DEPLOYING,
    /** Runs. */
    ACTIVE,
    /** Was replaced. */
    SUPERSEDED,
    /** Failed. */
    ERROR,
    /** Was canceled. */
    CANCELED;

    /**
     * Whether a deployment in this phase is still on its way.
     *
     * @return true for the four phases before {@link #ACTIVE}
     */
    public boolean isInProgress() {
        return compareTo(ACTIVE) < 0;
    }
}
