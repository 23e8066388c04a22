package io.github.doapps.model.spec.alert;

import io.github.doapps.model.OpenEnum;

/** Over which time an alert measures. */
public final class AlertWindow extends OpenEnum<AlertWindow.Known> {

    /** Not said. */
    public static final AlertWindow UNSPECIFIED_WINDOW = of("UNSPECIFIED_WINDOW");

    /** Five minutes. */
    public static final AlertWindow FIVE_MINUTES = of("FIVE_MINUTES");

    /** Ten minutes. */
    public static final AlertWindow TEN_MINUTES = of("TEN_MINUTES");

    /** Thirty minutes. */
    public static final AlertWindow THIRTY_MINUTES = of("THIRTY_MINUTES");

    /** An hour. */
    public static final AlertWindow ONE_HOUR = of("ONE_HOUR");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link AlertWindow#UNSPECIFIED_WINDOW}. */
        UNSPECIFIED_WINDOW,
        /** {@link AlertWindow#FIVE_MINUTES}. */
        FIVE_MINUTES,
        /** {@link AlertWindow#TEN_MINUTES}. */
        TEN_MINUTES,
        /** {@link AlertWindow#THIRTY_MINUTES}. */
        THIRTY_MINUTES,
        /** {@link AlertWindow#ONE_HOUR}. */
        ONE_HOUR,
        /** A window that this release does not know. */
        OTHER
    }

    private AlertWindow(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A window by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static AlertWindow of(String value) {
        return new AlertWindow(value);
    }
}
