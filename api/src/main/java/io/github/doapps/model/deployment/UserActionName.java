package io.github.doapps.model.deployment;

import io.github.doapps.model.OpenEnum;

/**
 * What a user did that led to a deployment. From godo; DigitalOcean's reference does not have it.
 */
public final class UserActionName extends OpenEnum<UserActionName.Known> {

    /** The server does not say; also what an absent name reads as. */
    public static final UserActionName UNKNOWN = of("UNKNOWN");

    /** Created a deployment. */
    public static final UserActionName CREATE_DEPLOYMENT = of("CREATE_DEPLOYMENT");

    /** Changed the spec. */
    public static final UserActionName UPDATE_SPEC = of("UPDATE_SPEC");

    /** Gave a database a new password. */
    public static final UserActionName RESET_DATABASE_PASSWORD = of("RESET_DATABASE_PASSWORD");

    /** Rolled the app back. */
    public static final UserActionName ROLLBACK_APP = of("ROLLBACK_APP");

    /** Reverted a rollback. */
    public static final UserActionName REVERT_APP_ROLLBACK = of("REVERT_APP_ROLLBACK");

    /** Upgraded a buildpack. */
    public static final UserActionName UPGRADE_BUILDPACK = of("UPGRADE_BUILDPACK");

    /** Restarted the app. */
    public static final UserActionName RESTART = of("RESTART");

    /** The actions this release knows, for a {@code switch}. */
    public enum Known {
        /** {@link UserActionName#UNKNOWN}. */
        UNKNOWN,
        /** {@link UserActionName#CREATE_DEPLOYMENT}. */
        CREATE_DEPLOYMENT,
        /** {@link UserActionName#UPDATE_SPEC}. */
        UPDATE_SPEC,
        /** {@link UserActionName#RESET_DATABASE_PASSWORD}. */
        RESET_DATABASE_PASSWORD,
        /** {@link UserActionName#ROLLBACK_APP}. */
        ROLLBACK_APP,
        /** {@link UserActionName#REVERT_APP_ROLLBACK}. */
        REVERT_APP_ROLLBACK,
        /** {@link UserActionName#UPGRADE_BUILDPACK}. */
        UPGRADE_BUILDPACK,
        /** {@link UserActionName#RESTART}. */
        RESTART,
        /** An action that this release does not know. */
        OTHER
    }

    private UserActionName(String value) {
        super(value, Known.OTHER);
    }

    /**
     * An action by its string on the wire.
     *
     * @param value the string, known or not
     * @return the action
     */
    public static UserActionName of(String value) {
        return new UserActionName(value);
    }
}
