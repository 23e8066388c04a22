package io.github.doapps.testkit.internal.platform;

/**
 * The deployments that a deployment comes after.
 *
 * @param previousId the id of the app's deployment before it, empty for the first
 * @param clonedFromId the id of the deployment that it repeats, empty if it repeats none
 */
public record Predecessors(String previousId, String clonedFromId) {}
