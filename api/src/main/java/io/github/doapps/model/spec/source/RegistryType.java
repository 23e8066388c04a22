package io.github.doapps.model.spec.source;

import io.github.doapps.model.OpenEnum;

/** The kind of a container registry. */
public final class RegistryType extends OpenEnum<RegistryType.Known> {

    /** Docker Hub. */
    public static final RegistryType DOCKER_HUB = of("DOCKER_HUB");

    /** DigitalOcean's own registry. */
    public static final RegistryType DOCR = of("DOCR");

    /** GitHub's registry. */
    public static final RegistryType GHCR = of("GHCR");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link RegistryType#DOCKER_HUB}. */
        DOCKER_HUB,
        /** {@link RegistryType#DOCR}. */
        DOCR,
        /** {@link RegistryType#GHCR}. */
        GHCR,
        /** A registry type that this release does not know. */
        OTHER
    }

    private RegistryType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A registry type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static RegistryType of(String value) {
        return new RegistryType(value);
    }
}
