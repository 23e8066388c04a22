package io.github.doapps.testkit.internal.platform;

/** What started a deployment, by the names of the {@code deployment_types} filter. */
public enum Trigger {
    /** A user. */
    MANUAL,
    /** A push to the repository. */
    DEPLOY_ON_PUSH,
    /** The platform's upkeep. */
    MAINTENANCE,
    /** A user's rollback. */
    MANUAL_ROLLBACK,
    /** The platform's rollback. */
    AUTO_ROLLBACK,
    /** A change of a database's trusted sources. */
    UPDATE_DATABASE_TRUSTED_SOURCES,
    /** A change of the load. */
    AUTOSCALED
}
