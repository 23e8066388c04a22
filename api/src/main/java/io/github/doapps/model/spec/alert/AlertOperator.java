package io.github.doapps.model.spec.alert;

import io.github.doapps.model.OpenEnum;

/** On which side of its value an alert's measure triggers it. */
public final class AlertOperator extends OpenEnum<AlertOperator.Known> {

    /** Not said. */
    public static final AlertOperator UNSPECIFIED_OPERATOR = of("UNSPECIFIED_OPERATOR");

    /** Above it. */
    public static final AlertOperator GREATER_THAN = of("GREATER_THAN");

    /** Below it. */
    public static final AlertOperator LESS_THAN = of("LESS_THAN");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link AlertOperator#UNSPECIFIED_OPERATOR}. */
        UNSPECIFIED_OPERATOR,
        /** {@link AlertOperator#GREATER_THAN}. */
        GREATER_THAN,
        /** {@link AlertOperator#LESS_THAN}. */
        LESS_THAN,
        /** An operator that this release does not know. */
        OTHER
    }

    private AlertOperator(String value) {
        super(value, Known.OTHER);
    }

    /**
     * An operator by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static AlertOperator of(String value) {
        return new AlertOperator(value);
    }
}
