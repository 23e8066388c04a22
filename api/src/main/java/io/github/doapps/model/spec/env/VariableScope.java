package io.github.doapps.model.spec.env;

import io.github.doapps.model.OpenEnum;

/** When a variable is set. */
public final class VariableScope extends OpenEnum<VariableScope.Known> {

    /** Not said, which is {@link #RUN_AND_BUILD_TIME}. */
    public static final VariableScope UNSET = of("UNSET");

    /** While the component runs. */
    public static final VariableScope RUN_TIME = of("RUN_TIME");

    /** While the component is built. */
    public static final VariableScope BUILD_TIME = of("BUILD_TIME");

    /** Both. */
    public static final VariableScope RUN_AND_BUILD_TIME = of("RUN_AND_BUILD_TIME");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link VariableScope#UNSET}. */
        UNSET,
        /** {@link VariableScope#RUN_TIME}. */
        RUN_TIME,
        /** {@link VariableScope#BUILD_TIME}. */
        BUILD_TIME,
        /** {@link VariableScope#RUN_AND_BUILD_TIME}. */
        RUN_AND_BUILD_TIME,
        /** A scope that this release does not know. */
        OTHER
    }

    private VariableScope(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A scope by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static VariableScope of(String value) {
        return new VariableScope(value);
    }
}
