package io.github.doapps.client.internal.live;

import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.deploy.LogOptions;
import java.time.Duration;

/** What is asked for of a log that is followed: at first as the user chose, then to fill a gap. */
final class AskedLog {

    private final LogOptions chosen;
    private final FollowedDeployments deployments;
    private final Deadline deadline;

    AskedLog(LogOptions chosen, FollowedDeployments deployments, Deadline deadline) {
        this.chosen = chosen;
        this.deployments = deployments;
        this.deadline = deadline;
    }

    /** After the first connection, as much is asked for as can be told from what came. */
    LogOptions live(boolean wasConnected) {
        LogOptions log = chosen.ofDeployment(deployments.current());
        return wasConnected ? log.withTailLines(SentAgain.KEPT) : log;
    }

    /** The same of a log that is over, in what is left of the time, which is never none. */
    LogOptions kept(boolean wasConnected) {
        Duration left = deadline.remaining();
        Duration least = Duration.ofMillis(1);
        return live(wasConnected).withDeadline(left.compareTo(least) < 0 ? least : left);
    }
}
