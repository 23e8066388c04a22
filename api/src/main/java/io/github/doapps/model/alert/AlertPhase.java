package io.github.doapps.model.alert;

import io.github.doapps.model.OpenEnum;

/** Where the setting up of an alert stands. */
public final class AlertPhase extends OpenEnum<AlertPhase.Known> {

    /** The server does not say; also what an absent phase reads as. */
    public static final AlertPhase UNKNOWN = of("UNKNOWN");

    /** Has not begun. */
    public static final AlertPhase PENDING = of("PENDING");

    /** Is being set up. */
    public static final AlertPhase CONFIGURING = of("CONFIGURING");

    /** Is set up. */
    public static final AlertPhase ACTIVE = of("ACTIVE");

    /** Could not be set up. */
    public static final AlertPhase ERROR = of("ERROR");

    /** The phases this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link AlertPhase#UNKNOWN}. */
        UNKNOWN,
        /** {@link AlertPhase#PENDING}. */
        PENDING,
        /** {@link AlertPhase#CONFIGURING}. */
        CONFIGURING,
        /** {@link AlertPhase#ACTIVE}. */
        ACTIVE,
        /** {@link AlertPhase#ERROR}. */
        ERROR,
        /** A phase that this release does not know. */
        OTHER
    }

    private AlertPhase(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A phase by its string on the wire.
     *
     * @param value the string, known or not
     * @return the phase
     */
    public static AlertPhase of(String value) {
        return new AlertPhase(value);
    }
}
