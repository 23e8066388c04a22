package io.github.doapps.model.instance;

import io.github.doapps.model.OpenEnum;

/** What kind of component an instance runs. */
public final class ComponentType extends OpenEnum<ComponentType.Known> {

    /** A service. */
    public static final ComponentType SERVICE = of("SERVICE");

    /** A worker. */
    public static final ComponentType WORKER = of("WORKER");

    /** A job. */
    public static final ComponentType JOB = of("JOB");

    /** The types this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link ComponentType#SERVICE}. */
        SERVICE,
        /** {@link ComponentType#WORKER}. */
        WORKER,
        /** {@link ComponentType#JOB}. */
        JOB,
        /** A type that this release does not know. */
        OTHER
    }

    private ComponentType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the type
     */
    public static ComponentType of(String value) {
        return new ComponentType(value);
    }
}
