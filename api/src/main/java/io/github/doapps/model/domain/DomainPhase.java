package io.github.doapps.model.domain;

import io.github.doapps.model.OpenEnum;

/** Where the setting up of a domain stands. */
public final class DomainPhase extends OpenEnum<DomainPhase.Known> {

    /** The server does not say; also what an absent phase reads as. */
    public static final DomainPhase UNKNOWN = of("UNKNOWN");

    /** Has not begun; it may wait for the DNS record that is to lead to the app. */
    public static final DomainPhase PENDING = of("PENDING");

    /** Is being set up. */
    public static final DomainPhase CONFIGURING = of("CONFIGURING");

    /** Leads to the app. */
    public static final DomainPhase ACTIVE = of("ACTIVE");

    /** Could not be set up. */
    public static final DomainPhase ERROR = of("ERROR");

    /** The phases this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link DomainPhase#UNKNOWN}. */
        UNKNOWN,
        /** {@link DomainPhase#PENDING}. */
        PENDING,
        /** {@link DomainPhase#CONFIGURING}. */
        CONFIGURING,
        /** {@link DomainPhase#ACTIVE}. */
        ACTIVE,
        /** {@link DomainPhase#ERROR}. */
        ERROR,
        /** A phase that this release does not know. */
        OTHER
    }

    private DomainPhase(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A phase by its string on the wire.
     *
     * @param value the string, known or not
     * @return the phase
     */
    public static DomainPhase of(String value) {
        return new DomainPhase(value);
    }
}
