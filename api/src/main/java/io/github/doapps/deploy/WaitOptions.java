package io.github.doapps.deploy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How to wait for a deployment. Immutable.
 *
 * <p>A look is one request, 2 seconds after the first one at first, then 1.3 times later each time,
 * up to 15 seconds, each time 20 percent more or less at random; later where many waits of a client
 * share its rate limit. A look that fails does not end the wait; ten in a row do.
 */
public final class WaitOptions {

    private static final WaitOptions DEFAULTS =
            new WaitOptions(Duration.ofMinutes(90), List.of(), false, false, 30);

    private final Duration deadline;
    private final List<DeploymentListener> listeners;
    private final boolean followsSuccessor;
    private final boolean cancelsOnEarlyEnd;
    private final int logLines;

    private WaitOptions(
            Duration deadline,
            List<DeploymentListener> listeners,
            boolean followsSuccessor,
            boolean cancelsOnEarlyEnd,
            int logLines) {
        this.deadline = deadline;
        this.listeners = listeners;
        this.followsSuccessor = followsSuccessor;
        this.cancelsOnEarlyEnd = cancelsOnEarlyEnd;
        this.logLines = logLines;
    }

    /**
     * 90 minutes, no listener, neither following nor canceling, 30 lines of a failed component's
     * log.
     *
     * @return the defaults
     */
    public static WaitOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options with a deadline. Defaults to 90 minutes; App Platform ends a build after 60
     * (DigitalOcean's page on limits).
     *
     * <p>When it has passed, a last look and the request to cancel that was asked for are made yet.
     * Alone they take as long as two calls; where many waits of a client end at once, and at the
     * rate limit, up to five minutes and 15 seconds. A creation whose answer is lost is looked into
     * for 30 seconds whatever the deadline, and the successor of a superseded deployment is looked
     * for as long; both as long as that where many calls are waiting.
     *
     * @param deadline how long to wait, from the call on: a launch's has its creation in it; more
     *     than zero
     * @return the changed copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public WaitOptions withDeadline(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException(
                    "A deadline is more than zero, not " + deadline + " [invalid-argument]");
        }
        return new WaitOptions(deadline, listeners, followsSuccessor, cancelsOnEarlyEnd, logLines);
    }

    /**
     * These options with a listener more. Defaults to none.
     *
     * @param listener hears how the deployment goes on
     * @return the changed copy
     */
    public WaitOptions withListener(DeploymentListener listener) {
        List<DeploymentListener> more = new ArrayList<>(listeners);
        more.add(Objects.requireNonNull(listener, "listener"));
        return new WaitOptions(
                deadline, List.copyOf(more), followsSuccessor, cancelsOnEarlyEnd, logLines);
    }

    /**
     * These options, going on with the deployment that superseded the one waited for, and with that
     * one's successor, up to the same deadline. By default the wait ends with {@link
     * DeploymentOutcome.Superseded}.
     *
     * <p>A successor may be somebody else's, so it is never canceled, by {@link
     * #cancelingOnEarlyEnd()} neither.
     *
     * @return the changed copy
     */
    public WaitOptions followingSuccessor() {
        return new WaitOptions(deadline, listeners, true, cancelsOnEarlyEnd, logLines);
    }

    /**
     * These options, canceling the deployment on the server when the wait ends before it: at the
     * deadline, by an interrupt, as the future is canceled, or when ten looks in a row have failed.
     * Not when the server refuses to show it, nor when the client is closed. By default it goes on.
     *
     * <p>Only the deployment that the call was given, created or adopted is canceled. The successor
     * that {@link #followingSuccessor()} goes on with is not: it may be somebody else's, and {@link
     * DeploymentOutcome.StillRunning#cancelAttempt()} says so.
     *
     * <p>Where a flow that creates the deployment ends while that is in flight, the answer may come
     * for another 10 seconds, and the deployment is canceled then. If none comes, {@link
     * io.github.doapps.OutcomeUnknownException} says that it could not be canceled. For this, the
     * creation is sent from a thread of the client's own, on which a token source and {@code
     * CallListener}s are called, too.
     *
     * @return the changed copy
     */
    public WaitOptions cancelingOnEarlyEnd() {
        return new WaitOptions(deadline, listeners, followsSuccessor, true, logLines);
    }

    /**
     * These options with a number of lines of a failed component's log. Defaults to 30. They take
     * two or three requests more and 15 seconds at most, once it is their turn among the calls of
     * the client's other workflows, which takes five minutes at most. They hold what the build or
     * the program printed; {@link FailureExplanation#logTail()} says which secrets are blanked.
     *
     * @param lines how many of the last lines {@link FailureExplanation#logTail()} has; 0 for none,
     *     up to 10,000
     * @return the changed copy
     * @throws IllegalArgumentException if it is out of that range
     */
    public WaitOptions withLogLines(int lines) {
        if (lines < 0 || lines > 10_000) {
            throw new IllegalArgumentException(
                    "A log's tail has 0 to 10,000 lines, not " + lines + " [invalid-argument]");
        }
        return new WaitOptions(deadline, listeners, followsSuccessor, cancelsOnEarlyEnd, lines);
    }

    /**
     * How long to wait.
     *
     * @return the deadline
     */
    public Duration deadline() {
        return deadline;
    }

    /**
     * Who hears how the deployment goes on.
     *
     * @return the listeners; unmodifiable
     */
    public List<DeploymentListener> listeners() {
        return listeners;
    }

    /**
     * Whether to go on with the deployment that superseded the one waited for.
     *
     * @return true to follow
     */
    public boolean followsSuccessor() {
        return followsSuccessor;
    }

    /**
     * Whether to cancel the deployment when the wait ends before it.
     *
     * @return true to cancel
     */
    public boolean cancelsOnEarlyEnd() {
        return cancelsOnEarlyEnd;
    }

    /**
     * How many lines of a failed component's log to fetch.
     *
     * @return the number; 0 for none
     */
    public int logLines() {
        return logLines;
    }

    @Override
    public String toString() {
        return "deadline "
                + deadline
                + ", listeners "
                + listeners.size()
                + (followsSuccessor ? ", following the successor" : "")
                + (cancelsOnEarlyEnd ? ", canceling on an early end" : "")
                + ", log lines "
                + logLines;
    }
}
