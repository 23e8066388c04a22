package io.github.doapps.model.health;

import io.github.doapps.model.OpenEnum;

/** How a component fares. */
public final class ComponentHealthState extends OpenEnum<ComponentHealthState.Known> {

    /** The server does not say; also what an absent state reads as. */
    public static final ComponentHealthState UNKNOWN = of("UNKNOWN");

    /** As many containers as wanted are ready. */
    public static final ComponentHealthState HEALTHY = of("HEALTHY");

    /** Something is wrong. */
    public static final ComponentHealthState UNHEALTHY = of("UNHEALTHY");

    /** The states this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link ComponentHealthState#UNKNOWN}. */
        UNKNOWN,
        /** {@link ComponentHealthState#HEALTHY}. */
        HEALTHY,
        /** {@link ComponentHealthState#UNHEALTHY}. */
        UNHEALTHY,
        /** A state that this release does not know. */
        OTHER
    }

    private ComponentHealthState(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A state by its string on the wire.
     *
     * @param value the string, known or not
     * @return the state
     */
    public static ComponentHealthState of(String value) {
        return new ComponentHealthState(value);
    }
}
