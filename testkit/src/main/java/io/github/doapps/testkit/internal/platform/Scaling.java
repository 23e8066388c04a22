package io.github.doapps.testkit.internal.platform;

/**
 * A change of the number of a component's instances, made by the platform.
 *
 * @param id its id
 * @param deploymentId the deployment that is scaled
 * @param component the component's name
 * @param from how many instances there were
 * @param to how many there are to be
 * @param course how it goes
 */
public record Scaling(
        String id, String deploymentId, String component, long from, long to, Course course) {}
