package io.github.doapps.testkit.internal.progress;

/**
 * Why a step ended as it did. A step that succeeded may have one, too.
 *
 * @param code the reason's code
 * @param message what a reader is told
 */
public record Reason(String code, String message) {}
