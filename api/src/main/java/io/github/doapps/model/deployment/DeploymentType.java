package io.github.doapps.model.deployment;

import io.github.doapps.model.OpenEnum;

/** What started a deployment; what {@code listDeployments} filters by. */
public final class DeploymentType extends OpenEnum<DeploymentType.Known> {

    /** The server does not say; no type to list by. */
    public static final DeploymentType UNKNOWN = of("UNKNOWN");

    /** A user, through the API or the control panel. */
    public static final DeploymentType MANUAL = of("MANUAL");

    /** A push to a branch or a registry. */
    public static final DeploymentType DEPLOY_ON_PUSH = of("DEPLOY_ON_PUSH");

    /** The platform, for maintenance. */
    public static final DeploymentType MAINTENANCE = of("MAINTENANCE");

    /** A user who rolled back. */
    public static final DeploymentType MANUAL_ROLLBACK = of("MANUAL_ROLLBACK");

    /** The platform, which rolled back. */
    public static final DeploymentType AUTO_ROLLBACK = of("AUTO_ROLLBACK");

    /** A change of a database's trusted sources. */
    public static final DeploymentType UPDATE_DATABASE_TRUSTED_SOURCES =
            of("UPDATE_DATABASE_TRUSTED_SOURCES");

    /** Autoscaling. */
    public static final DeploymentType AUTOSCALED = of("AUTOSCALED");

    /** The values this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link DeploymentType#UNKNOWN}. */
        UNKNOWN,
        /** {@link DeploymentType#MANUAL}. */
        MANUAL,
        /** {@link DeploymentType#DEPLOY_ON_PUSH}. */
        DEPLOY_ON_PUSH,
        /** {@link DeploymentType#MAINTENANCE}. */
        MAINTENANCE,
        /** {@link DeploymentType#MANUAL_ROLLBACK}. */
        MANUAL_ROLLBACK,
        /** {@link DeploymentType#AUTO_ROLLBACK}. */
        AUTO_ROLLBACK,
        /** {@link DeploymentType#UPDATE_DATABASE_TRUSTED_SOURCES}. */
        UPDATE_DATABASE_TRUSTED_SOURCES,
        /** {@link DeploymentType#AUTOSCALED}. */
        AUTOSCALED,
        /** A type that this release does not know. */
        OTHER
    }

    private DeploymentType(String value) {
        super(value, Known.OTHER);
    }

    /**
     * A type by its string on the wire.
     *
     * @param value the string, known or not
     * @return the value
     */
    public static DeploymentType of(String value) {
        return new DeploymentType(value);
    }
}
