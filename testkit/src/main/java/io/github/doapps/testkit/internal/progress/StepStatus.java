package io.github.doapps.testkit.internal.progress;

/** How a step stands, by the names of the wire. */
public enum StepStatus {
    /** Has not begun. */
    PENDING,
    /** Has begun. */
    RUNNING,
    /** Has ended well. */
    SUCCESS,
    /** Has failed. */
    ERROR
}
