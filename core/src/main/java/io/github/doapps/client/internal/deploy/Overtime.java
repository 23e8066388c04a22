package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time that a flow has for what belongs to its end, whenever that is: for a last look, for the
 * request to cancel a deployment, for what came of a creation, for the successor of what was
 * superseded, for the log of what failed. Such calls go before all that stand in line; where
 * hundreds of flows end at once, they still wait for each other. It begins with the first of them.
 * For one flow.
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

    /**
     * Makes a call in turn with all that wait. If the flow's deadline comes first it is made all
     * the same, before them; and it has its time even if that is longer than the deadline.
     *
     * @param what it is, for the text
     * @param deadline the flow's
     * @param call gives the call
     */
    <R> CompletableFuture<R> inTurn(String what, Deadline deadline, Supplier<Call<R>> call) {
        return waiting.admitted(lane, deadline.remaining())
                .thenCompose(
                        turn ->
                                turn
                                        ? made(deadline, call)
                                        : inLine(what, () -> lane.call(call, settings())));
    }

    private <R> CompletableFuture<R> made(Deadline deadline, Supplier<Call<R>> call) {
        Duration left = deadline.remaining();
        return lane.call(call, waiting.within(left.compareTo(OF_A_CALL) < 0 ? OF_A_CALL : left));
    }

    /** The settings of such a call, which is made again after the rate limit. */
    CallSettings settings() {
        return settings(OF_A_CALL);
    }

    /** The settings of such a call that may take so long by itself. */
    CallSettings settings(Duration ofACall) {
        return waiting.within(ofACall).within(until());
    }

    private Deadline until() {
        if (until == null) {
            until = new Deadline(waiting.clock(), LENGTH);
        }
        return until;
    }
}
