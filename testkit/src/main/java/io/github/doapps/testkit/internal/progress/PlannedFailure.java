package io.github.doapps.testkit.internal.progress;

/**
 * The failure that the next deployment will end in.
 *
 * @param step the path of the step that fails, as {@code build/components/web}
 * @param reason why it will fail
 */
public record PlannedFailure(String step, Reason reason) {}
