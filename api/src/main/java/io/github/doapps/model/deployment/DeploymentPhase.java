package io.github.doapps.model.deployment;

import io.github.doapps.model.OpenEnum;

/**
 * Where a deployment stands. The usual way is {@link #PENDING_BUILD}, {@link #BUILDING}, {@link
 * #PENDING_DEPLOY}, {@link #DEPLOYING}, {@link #ACTIVE}. There is no phase named FAILED.
 */
public final class DeploymentPhase extends OpenEnum<DeploymentPhase.Known> {

    /** The server does not say; a value of the wire, and what an absent phase reads as. */
    public static final DeploymentPhase UNKNOWN = of("UNKNOWN");

    /** Waits for its build to begin. */
    public static final DeploymentPhase PENDING_BUILD = of("PENDING_BUILD");

    /** Is being built. */
    public static final DeploymentPhase BUILDING = of("BUILDING");

    /** Is built and waits to be rolled out. */
    public static final DeploymentPhase PENDING_DEPLOY = of("PENDING_DEPLOY");

    /** Is being rolled out. */
    public static final DeploymentPhase DEPLOYING = of("DEPLOYING");

    /** Runs: the one success. */
    public static final DeploymentPhase ACTIVE = of("ACTIVE");

    /** Was replaced by a newer deployment, before or after it went live. */
    public static final DeploymentPhase SUPERSEDED = of("SUPERSEDED");

    /** Failed. */
    public static final DeploymentPhase ERROR = of("ERROR");

    /** Was canceled. */
    public static final DeploymentPhase CANCELED = of("CANCELED");

    /** The phases this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link DeploymentPhase#UNKNOWN}. */
        UNKNOWN,
        /** {@link DeploymentPhase#PENDING_BUILD}. */
        PENDING_BUILD,
        /** {@link DeploymentPhase#BUILDING}. */
        BUILDING,
        /** {@link DeploymentPhase#PENDING_DEPLOY}. */
        PENDING_DEPLOY,
        /** {@link DeploymentPhase#DEPLOYING}. */
        DEPLOYING,
        /** {@link DeploymentPhase#ACTIVE}. */
        ACTIVE,
        /** {@link DeploymentPhase#SUPERSEDED}. */
        SUPERSEDED,
        /** {@link DeploymentPhase#ERROR}. */
        ERROR,
        /** {@link DeploymentPhase#CANCELED}. */
        CANCELED,
        /** A phase that this release does not know. */
        OTHER
    }

    private DeploymentPhase(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A phase by its string on the wire.
     *
     * @param value the string, known or not
     * @return the phase
     */
    public static DeploymentPhase of(String value) {
        return new DeploymentPhase(value);
    }

    /**
     * Whether the deployment has come to its end. A phase that this release does not know is no
     * end.
     *
     * @return true for {@link #ACTIVE}, {@link #ERROR}, {@link #CANCELED} and {@link #SUPERSEDED}
     */
    public boolean isTerminal() {
        return switch (known()) {
            case ACTIVE, ERROR, CANCELED, SUPERSEDED -> true;
            case UNKNOWN, PENDING_BUILD, BUILDING, PENDING_DEPLOY, DEPLOYING, OTHER -> false;
        };
    }
}
