package io.github.doapps.model.event;

import io.github.doapps.model.OpenEnum;

/** Where an autoscaling stands. */
public final class AutoscalingPhase extends OpenEnum<AutoscalingPhase.Known> {

    /** The server does not say; also what an absent phase reads as. */
    public static final AutoscalingPhase UNKNOWN = of("UNKNOWN");

    /** Has not begun. */
    public static final AutoscalingPhase PENDING = of("PENDING");

    /** Is under way. */
    public static final AutoscalingPhase IN_PROGRESS = of("IN_PROGRESS");

    /** Succeeded. */
    public static final AutoscalingPhase SUCCEEDED = of("SUCCEEDED");

    /** Failed. */
    public static final AutoscalingPhase FAILED = of("FAILED");

    /** Was canceled. */
    public static final AutoscalingPhase CANCELED = of("CANCELED");

    /** The phases this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link AutoscalingPhase#UNKNOWN}. */
        UNKNOWN,
        /** {@link AutoscalingPhase#PENDING}. */
        PENDING,
        /** {@link AutoscalingPhase#IN_PROGRESS}. */
        IN_PROGRESS,
        /** {@link AutoscalingPhase#SUCCEEDED}. */
        SUCCEEDED,
        /** {@link AutoscalingPhase#FAILED}. */
        FAILED,
        /** {@link AutoscalingPhase#CANCELED}. */
        CANCELED,
        /** A phase that this release does not know. */
        OTHER
    }

    private AutoscalingPhase(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A phase by its string on the wire.
     *
     * @param value the string, known or not
     * @return the phase
     */
    public static AutoscalingPhase of(String value) {
        return new AutoscalingPhase(value);
    }
}
