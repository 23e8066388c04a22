package io.github.doapps.deploy;

import io.github.doapps.model.log.LogType;
import java.time.Duration;
import java.util.Objects;

/**
 * Which log to follow, and how long. Immutable.
 *
 * <pre>{@code
 * FollowOptions.of(LogOptions.of(LogType.RUN).ofComponent("web")).followingSuccessor()
 * }</pre>
 */
public final class FollowOptions {

    private static final Duration DEADLINE = Duration.ofMinutes(90);

    private final LogOptions log;
    private final Duration deadline;
    private final boolean followsSuccessor;

    private FollowOptions(LogOptions log, Duration deadline, boolean followsSuccessor) {
        this.log = Objects.requireNonNull(log, "log");
        this.deadline = deadline;
        this.followsSuccessor = followsSuccessor;
    }

    /**
     * The log of a kind, of all components of the deployment that is live, else of the one that is
     * under way.
     *
     * @param type the kind
     * @return the options: 90 minutes, of one deployment
     */
    public static FollowOptions of(LogType type) {
        return of(LogOptions.of(type));
    }

    /**
     * A log. Its tail is what comes at first, before what is logged from now on; its deadline and
     * its size hold for what was kept alone.
     *
     * @param log which log
     * @return the options: 90 minutes, of one deployment
     */
    public static FollowOptions of(LogOptions log) {
        return new FollowOptions(log, DEADLINE, false);
    }

    /**
     * These options with a deadline. Defaults to 90 minutes.
     *
     * @param deadline how long to follow; more than zero
     * @return the changed copy
     * @throws IllegalArgumentException if it is zero or negative
     */
    public FollowOptions withDeadline(Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException(
                    "A deadline is more than zero, not " + deadline + " [invalid-argument]");
        }
        return new FollowOptions(log, deadline, followsSuccessor);
    }

    /**
     * These options, going on with the log of the deployment that superseded the one followed, and
     * with that one's successor, up to the same deadline. By default it ends with the deployment.
     *
     * @return the changed copy
     */
    public FollowOptions followingSuccessor() {
        return new FollowOptions(log, deadline, true);
    }

    /**
     * Which log to follow.
     *
     * @return the log
     */
    public LogOptions log() {
        return log;
    }

    /**
     * How long to follow.
     *
     * @return the deadline
     */
    public Duration deadline() {
        return deadline;
    }

    /**
     * Whether to go on with the deployment that supersedes the one followed.
     *
     * @return true to follow it
     */
    public boolean followsSuccessor() {
        return followsSuccessor;
    }

    @Override
    public String toString() {
        return log
                + ", deadline "
                + deadline
                + (followsSuccessor ? ", following the successor" : "");
    }
}
