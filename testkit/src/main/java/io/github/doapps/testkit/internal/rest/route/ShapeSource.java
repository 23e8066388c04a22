package io.github.doapps.testkit.internal.rest.route;

/** Whom to follow where the sources disagree about an answer's shape. */
public enum ShapeSource {
    /** What DigitalOcean's Go client reads. */
    CLIENT,
    /** What the published contract's schemas define. */
    SCHEMA,
    /** What the published contract's examples show. */
    EXAMPLE
}
