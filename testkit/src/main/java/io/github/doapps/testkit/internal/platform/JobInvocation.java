package io.github.doapps.testkit.internal.platform;

import io.github.doapps.testkit.internal.spec.Component;

/**
 * A run of a job.
 *
 * @param id its id
 * @param job the job, as it was deployed
 * @param deploymentId the deployment that it belongs to
 * @param course how it goes
 */
public record JobInvocation(String id, Component job, String deploymentId, Course course) {}
