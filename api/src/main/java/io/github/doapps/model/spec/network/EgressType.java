package io.github.doapps.model.spec.network;

import io.github.doapps.model.OpenEnum;

/** From which addresses an app calls others. */
public final class EgressType extends OpenEnum<EgressType.Known> {

    /** Any of App Platform. */
    public static final EgressType AUTOASSIGN = of("AUTOASSIGN");

    /** Its own, which others can allow. */
    public static final EgressType DEDICATED_IP = of("DEDICATED_IP");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link EgressType#AUTOASSIGN}. */
        AUTOASSIGN,
        /** {@link EgressType#DEDICATED_IP}. */
        DEDICATED_IP,
        /** An egress type that this release does not know. */
        OTHER
    }

    private EgressType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * An egress type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static EgressType of(String value) {
        return new EgressType(value);
    }
}
