package io.github.doapps.testkit.internal.platform;

/**
 * A component of a spec.
 *
 * @param kind its kind
 * @param name its name
 * @param prebuilt whether it comes as an image, so that there is nothing to build
 * @param onlyOnFailure whether it is a job that runs only when a deployment fails
 */
public record Component(ComponentKind kind, String name, boolean prebuilt, boolean onlyOnFailure) {}
