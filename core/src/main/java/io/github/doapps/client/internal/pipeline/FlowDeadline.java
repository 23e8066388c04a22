package io.github.doapps.client.internal.pipeline;

import java.time.Duration;

/**
 * What the deadline of a flow leaves for one of its calls.
 *
 * @param length the flow's deadline, as the caller set it
 * @param left what was left of it when the call was made
 * @param grace how long the call may go on after it
 */
public record FlowDeadline(Duration length, Duration left, Duration grace) {

    /** Whether a call's deadline is what this leaves, and not its own. */
    boolean cuts(Duration deadline) {
        return deadline.equals(left.plus(grace));
    }

    /** Whether a wait leaves time for another attempt, so long after the call was made. */
    boolean fits(Duration wait, Duration since) {
        return wait.compareTo(left.minus(since)) < 0;
    }

    /** For a text. */
    String inWords() {
        return FailureTexts.inWords(length)
                + ", of which "
                + FailureTexts.inWords(left)
                + " were left for this call,"
                + (grace.isZero() ? "" : " and " + FailureTexts.inWords(grace) + " more");
    }
}
