package io.github.doapps.model.detection;

import io.github.doapps.model.OpenEnum;

/** How a component is built. */
public final class DetectionStrategy extends OpenEnum<DetectionStrategy.Known> {

    /** The server does not say; also what an absent strategy reads as. */
    public static final DetectionStrategy UNSPECIFIED = of("UNSPECIFIED");

    /** By its Dockerfile. */
    public static final DetectionStrategy DOCKERFILE = of("DOCKERFILE");

    /** By buildpacks. */
    public static final DetectionStrategy BUILDPACK = of("BUILDPACK");

    /** Not at all: it is served as it is. */
    public static final DetectionStrategy HTML = of("HTML");

    /** As functions. */
    public static final DetectionStrategy SERVERLESS = of("SERVERLESS");

    /** The strategys this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link DetectionStrategy#UNSPECIFIED}. */
        UNSPECIFIED,
        /** {@link DetectionStrategy#DOCKERFILE}. */
        DOCKERFILE,
        /** {@link DetectionStrategy#BUILDPACK}. */
        BUILDPACK,
        /** {@link DetectionStrategy#HTML}. */
        HTML,
        /** {@link DetectionStrategy#SERVERLESS}. */
        SERVERLESS,
        /** A strategy that this release does not know. */
        OTHER
    }

    private DetectionStrategy(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A strategy by its string on the wire.
     *
     * @param value the string, known or not
     * @return the strategy
     */
    public static DetectionStrategy of(String value) {
        return new DetectionStrategy(value);
    }
}
