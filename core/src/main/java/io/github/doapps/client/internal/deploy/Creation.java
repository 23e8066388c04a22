package io.github.doapps.client.internal.deploy;

import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.client.internal.pipeline.EndReason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes a call that creates a deployment, once, and looks into what came of it where its answer is
 * lost: for that, the deployments that there are before it are listed first.
 */
final class Creation {

    private static final Logger LOG = System.getLogger("io.github.doapps");

    /**
     * How long the answer may still come after the flow's end, where what was created is to be
     * canceled then. With the time for the request to cancel it, closing a client waits no longer
     * than {@link CallSettings#TIDYING_UP}.
     */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final String NOT_CANCELED =
            "It could not be canceled, as cancelingOnEarlyEnd() asks for, since no answer told its"
                    + " id: if it was created, it goes on. Look for it with"
                    + " apps().listDeployments(appId), and cancel it with"
                    + " deployments().cancel(appId, deploymentId).";

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final Deadline deadline;
    private final Sought sought;
    private final boolean cancels;

    /**
     * A creation.
     *
     * @param deadline the flow's
     * @param sought what is looked for where the answer is lost
     * @param cancels whether what was created is canceled if the flow ends early
     */
    Creation(
            Waiting waiting,
            Lane lane,
            String appId,
            Deadline deadline,
            Sought sought,
            boolean cancels) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.deadline = deadline;
        this.sought = sought;
        this.cancels = cancels;
        if (cancels) {
            lane.willTidyUp();
        }
    }

    /**
     * Makes the call.
     *
     * @param call gives the call
     * @param created what comes next where it was answered
     * @param lost what comes next where it was looked into
     */
    <R, T> CompletableFuture<T> make(
            Supplier<Call<R>> call,
            Function<R, CompletableFuture<T>> created,
            Function<Found, CompletableFuture<T>> lost) {
        return KnownDeployments.list(waiting, lane, appId, deadline)
                .thenCompose(
                        known ->
                                Either.after(
                                        made(call),
                                        created,
                                        failure -> failed(known, failure, lost)));
    }

    private <R> CompletableFuture<R> made(Supplier<Call<R>> call) {
        if (!cancels) {
            return lane.call(call, waiting.within(deadline));
        }
        return lane.outlastingCall(call, waiting.settings().within(deadline, GRACE), GRACE);
    }

    private <T> CompletableFuture<T> failed(
            KnownDeployments known, Throwable failure, Function<Found, CompletableFuture<T>> lost) {
        if (!(failure instanceof OutcomeUnknownException unknown)) {
            return CompletableFuture.failedFuture(failure);
        }
        if (lane.endReason() == null) {
            return new Reconciliation(waiting, lane, appId, sought, known, unknown)
                    .run()
                    .thenCompose(found -> lost.apply(told(found)));
        }
        return CompletableFuture.failedFuture(told(FailureText.longer(unknown, sought.unread())));
    }

    private Found told(Found found) {
        return found.adopted() == null ? new Found(null, told(found.why())) : found;
    }

    /** How the flow fails where nothing tells what to cancel. */
    private OutcomeUnknownException told(OutcomeUnknownException unknown) {
        if (!cancels) {
            return unknown;
        }
        OutcomeUnknownException told = FailureText.longer(unknown, NOT_CANCELED);
        if (lane.endReason() == EndReason.CANCELED) {
            // Nobody hears of the end of a canceled future.
            LOG.log(
                    Level.WARNING,
                    sought.flow()
                            + " of app "
                            + appId
                            + " was canceled with its future while its deployment was being"
                            + " created: "
                            + FailureText.bare(told));
        }
        return told;
    }
}
