package io.github.doapps.model.spec.env;

import io.github.doapps.model.OpenEnum;

/** Whether a variable's value is secret. */
public final class VariableType extends OpenEnum<VariableType.Known> {

    /** It is not. */
    public static final VariableType GENERAL = of("GENERAL");

    /** It is: the server keeps it encrypted and gives back {@code EV[...]}. */
    public static final VariableType SECRET = of("SECRET");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link VariableType#GENERAL}. */
        GENERAL,
        /** {@link VariableType#SECRET}. */
        SECRET,
        /** A type that this release does not know. */
        OTHER
    }

    private VariableType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static VariableType of(String value) {
        return new VariableType(value);
    }
}
