package io.github.doapps.model.spec.network;

import io.github.doapps.model.OpenEnum;

/** The load balancer before an app. Known from DigitalOcean's Go client. */
public final class LoadBalancer extends OpenEnum<LoadBalancer.Known> {

    /** Not said. */
    public static final LoadBalancer UNKNOWN = of("UNKNOWN");

    /** A load balancer of DigitalOcean's. */
    public static final LoadBalancer DIGITALOCEAN = of("DIGITALOCEAN");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link LoadBalancer#UNKNOWN}. */
        UNKNOWN,
        /** {@link LoadBalancer#DIGITALOCEAN}. */
        DIGITALOCEAN,
        /** A load balancer that this release does not know. */
        OTHER
    }

    private LoadBalancer(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A load balancer by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static LoadBalancer of(String value) {
        return new LoadBalancer(value);
    }
}
