package io.github.doapps.testkit.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A component of a spec.
 *
 * @param kind its kind
 * @param name its name
 * @param settings the object that the spec has for it, with its secrets sealed
 */
public record Component(ComponentKind kind, String name, JsonNode settings) {

    /**
     * Whether it comes as an image, so that there is nothing to build.
     *
     * @return true if it does
     */
    public boolean isPrebuilt() {
        return settings.path("image").isObject();
    }

    /**
     * Whether it is a job that runs only when a deployment fails.
     *
     * @return true if it is
     */
    public boolean isOnlyOnFailure() {
        return isJobOf("FAILED_DEPLOY");
    }

    /**
     * Whether it is a job that runs by a schedule.
     *
     * @return true if it is
     */
    public boolean isScheduled() {
        return isJobOf("SCHEDULED");
    }

    /**
     * How many instances it is to run in. Defaults to 1.
     *
     * @return the count
     */
    public long instanceCount() {
        return settings.path("instance_count").asLong(1);
    }

    /**
     * The size of an instance. Defaults to the smallest.
     *
     * @return the size's slug
     */
    public String instanceSize() {
        return settings.path("instance_size_slug").asText("apps-s-1vcpu-0.5gb");
    }

    /** Kind and name alone: the settings may be secret. */
    @Override
    public String toString() {
        return kind + " " + name;
    }

    private boolean isJobOf(String jobKind) {
        return kind == ComponentKind.JOB && jobKind.equals(settings.path("kind").asText(""));
    }
}
