package io.github.doapps.model.spec.component;

import io.github.doapps.model.OpenEnum;

/** What a service speaks. */
public final class ServingProtocol extends OpenEnum<ServingProtocol.Known> {

    /** HTTP/1.1. */
    public static final ServingProtocol HTTP = of("HTTP");

    /** HTTP/2 in clear text, h2c. */
    public static final ServingProtocol HTTP2 = of("HTTP2");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link ServingProtocol#HTTP}. */
        HTTP,
        /** {@link ServingProtocol#HTTP2}. */
        HTTP2,
        /** A protocol that this release does not know. */
        OTHER
    }

    private ServingProtocol(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A protocol by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static ServingProtocol of(String value) {
        return new ServingProtocol(value);
    }
}
