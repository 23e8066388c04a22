package io.github.doapps.testkit.internal.platform;

/**
 * Why and how a deployment is to be made.
 *
 * @param cause why, in words
 * @param trigger why, by kind
 * @param build what becomes of the sources
 */
public record DeploymentRequest(String cause, Trigger trigger, Build build) {

    /** What becomes of the sources. */
    public enum Build {
        /** They are built, unless an earlier build of the same sources is there. */
        IF_CHANGED,
        /** They are built, whatever is there. */
        ALWAYS,
        /** What was built for another deployment is used. */
        NEVER
    }

    /**
     * A deployment that a user asks for.
     *
     * @param cause why, in words
     * @param build what becomes of the sources
     * @return the request
     */
    public static DeploymentRequest manual(String cause, Build build) {
        return new DeploymentRequest(cause, Trigger.MANUAL, build);
    }
}
