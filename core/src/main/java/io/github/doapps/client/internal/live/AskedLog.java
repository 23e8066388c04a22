package io.github.doapps.client.internal.live;

import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.LogOptions;
import java.time.Duration;

/**
 * What is asked for of a log that is followed, by what of it has come so far: at first it is as the
 * user chose, then to fill a gap. For one flow.
 */
final class AskedLog {

    private final LogOptions chosen;
    private final FollowedDeployments deployments;
    private final Deadline deadline;
    private boolean wasConnected;
    private boolean missesSome;

    AskedLog(LogOptions chosen, FollowedDeployments deployments, Deadline deadline) {
        this.chosen = chosen;
        this.deployments = deployments;
        this.deadline = deadline;
    }

    /** From now on what is logged comes. */
    void connected() {
        wasConnected = true;
        missesSome = false;
    }

    /** The connection broke off, and something may have been logged since. */
    void dropped() {
        missesSome = true;
    }

    /** It is another log from now on. */
    void another() {
        wasConnected = false;
        missesSome = false;
    }

    boolean wasConnected() {
        return wasConnected;
    }

    /** Whether some of it may be only where it was kept. */
    boolean missesSome() {
        return missesSome;
    }

    /**
     * Whether it is over, by an answer without an address to follow it at. After a drop that tells
     * nothing: a server that has trouble may have none for a while.
     *
     * @param kept whether the answer says where it was kept
     */
    boolean isOverWithoutAddress(boolean kept) {
        return wasConnected ? !missesSome : kept;
    }

    /** After the first connection, as much is asked for as can be told from what came. */
    LogOptions live() {
        LogOptions log = chosen.ofDeployment(deployments.current());
        return wasConnected ? log.withTailLines(SentAgain.KEPT) : log;
    }

    /** The same of a log that is over, in what is left of the time, which is never none. */
    LogOptions kept() {
        Duration left = deadline.remaining();
        Duration least = Duration.ofMillis(1);
        return live().withDeadline(left.compareTo(least) < 0 ? least : left);
    }
}
