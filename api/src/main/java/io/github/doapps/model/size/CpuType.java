package io.github.doapps.model.size;

import io.github.doapps.model.OpenEnum;

/** Whether a container has its processors to itself. */
public final class CpuType extends OpenEnum<CpuType.Known> {

    /** The server does not say; also what an absent type reads as. */
    public static final CpuType UNSPECIFIED = of("UNSPECIFIED");

    /** Others use them, too. */
    public static final CpuType SHARED = of("SHARED");

    /** It has them to itself. */
    public static final CpuType DEDICATED = of("DEDICATED");

    /** The types this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link CpuType#UNSPECIFIED}. */
        UNSPECIFIED,
        /** {@link CpuType#SHARED}. */
        SHARED,
        /** {@link CpuType#DEDICATED}. */
        DEDICATED,
        /** A type that this release does not know. */
        OTHER
    }

    private CpuType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the type
     */
    public static CpuType of(String value) {
        return new CpuType(value);
    }
}
