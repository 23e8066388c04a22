package io.github.doapps.client.internal.deploy;

import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.Deadline;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes a call that creates a deployment, once, and looks into what came of it where its answer is
 * lost: for that, the deployments that there are before it are listed first.
 */
final class Creation {

    private final Waiting waiting;
    private final Lane lane;
    private final String appId;
    private final Deadline deadline;
    private final Sought sought;

    Creation(Waiting waiting, Lane lane, String appId, Deadline deadline, Sought sought) {
        this.waiting = waiting;
        this.lane = lane;
        this.appId = appId;
        this.deadline = deadline;
        this.sought = sought;
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
                                        lane.call(call, waiting.within(deadline.remaining())),
                                        created,
                                        failure -> failed(known, failure, lost)));
    }

    private <T> CompletableFuture<T> failed(
            KnownDeployments known, Throwable failure, Function<Found, CompletableFuture<T>> lost) {
        if (!(failure instanceof OutcomeUnknownException unknown)) {
            return CompletableFuture.failedFuture(failure);
        }
        return lane.endReason() == null
                ? new Reconciliation(waiting, lane, appId, sought, known, unknown)
                        .run()
                        .thenCompose(lost)
                : CompletableFuture.failedFuture(
                        FailureText.longer(unknown, sought.unread(), List.of(), false));
    }
}
