package io.github.doapps.model.app;

import io.github.doapps.model.OpenEnum;

/** Where a dedicated egress address stands. */
public final class DedicatedEgressIpStatus extends OpenEnum<DedicatedEgressIpStatus.Known> {

    /** The server does not say; also what an absent status reads as. */
    public static final DedicatedEgressIpStatus UNKNOWN = of("UNKNOWN");

    /** Is being given to the app. */
    public static final DedicatedEgressIpStatus ASSIGNING = of("ASSIGNING");

    /** Is the app's. */
    public static final DedicatedEgressIpStatus ASSIGNED = of("ASSIGNED");

    /** Was taken from the app. */
    public static final DedicatedEgressIpStatus REMOVED = of("REMOVED");

    /** The statuss this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link DedicatedEgressIpStatus#UNKNOWN}. */
        UNKNOWN,
        /** {@link DedicatedEgressIpStatus#ASSIGNING}. */
        ASSIGNING,
        /** {@link DedicatedEgressIpStatus#ASSIGNED}. */
        ASSIGNED,
        /** {@link DedicatedEgressIpStatus#REMOVED}. */
        REMOVED,
        /** A status that this release does not know. */
        OTHER
    }

    private DedicatedEgressIpStatus(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A status by its string on the wire.
     *
     * @param value the string, known or not
     * @return the status
     */
    public static DedicatedEgressIpStatus of(String value) {
        return new DedicatedEgressIpStatus(value);
    }
}
