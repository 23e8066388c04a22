package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time that a flow has for what belongs to its end, whenever that is: for a last look, for the
 * request to cancel a deployment, for what came of a creation, for the log of what failed. Such
 * calls go before all that stand in line; where hundreds of flows end at once, they still wait for
 * each other. It begins with the first of them. For one flow.
 */
final class Overtime {

    /** Time for some 800 requests, at what a token may do in a minute. */
    static final Duration LENGTH = Duration.ofMinutes(5);

    /** How long such a call may take by itself. */
    static final Duration OF_A_CALL = CallSettings.TIDYING_UP;

    private final Waiting waiting;
    private final Lane lane;
    private @Nullable Deadline until;

    Overtime(Waiting waiting, Lane lane) {
        this.waiting = waiting;
        this.lane = lane;
    }

    /** True when it is this flow's turn, false if the time was over first. */
    CompletableFuture<Boolean> admitted() {
        return waiting.admittedFirst(lane, until().remaining(), 1);
    }

    /**
     * Makes a call when it is its turn, and again if the server turns it away at the rate limit.
     *
     * @param what it is, for the text
     * @param call makes it
     */
    <T> CompletableFuture<T> inLine(String what, Supplier<CompletableFuture<T>> call) {
        return new LimitedCalls(waiting, lane, what, until()).first(1, call);
    }

    private Deadline until() {
        if (until == null) {
            until = new Deadline(waiting.clock(), LENGTH);
        }
        return until;
    }
}
