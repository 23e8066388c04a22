package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.flow.Loop;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.Page;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Finds the deployment that took the place of a superseded one: the one that names it as its
 * predecessor, as godo's model has it, else the next newer one of the list. A list may lag behind
 * what it lists, so that one which is not there is looked for some more. For one search.
 */
public final class Successor {

    /** Each carries its whole spec, so a page is short. */
    private static final int NEWEST = 20;

    /** How long it may take to appear in the list. */
    public static final Duration WINDOW = Duration.ofSeconds(30);

    private static final ListDeploymentsRequest REQUEST =
            ListDeploymentsRequest.builder().perPage(NEWEST).build();

    private final Lane lane;
    private final String appId;
    private final List<String> followed;
    private final String superseded;
    private final Asking asking;
    private final Deadline window;
    private final PollPace pace;

    /**
     * A search that has not begun.
     *
     * @param waiting what all waits of a client share
     * @param lane where the flow runs
     * @param appId the app's id
     * @param followed the ids of those that took each other's place so far, which are not found
     *     again; the last one is the superseded one
     * @param atMost how long to look for it; a list is read even if that is nothing
     * @param asking makes the calls when it is their turn
     */
    public Successor(
            Waiting waiting,
            Lane lane,
            String appId,
            List<String> followed,
            Duration atMost,
            Asking asking) {
        this.lane = lane;
        this.appId = appId;
        this.followed = List.copyOf(followed);
        this.superseded = followed.get(followed.size() - 1);
        this.asking = asking;
        this.window = new Deadline(waiting.clock(), atMost);
        this.pace = new PollPace(waiting.jitter());
    }

    /** How the flow makes a call. */
    @FunctionalInterface
    public interface Asking {

        /**
         * Makes a call when it is its turn.
         *
         * @param call gives the call
         * @return the result, or how it failed
         */
        CompletableFuture<Page<Deployment>> ask(Supplier<Call<Page<Deployment>>> call);
    }

    /**
     * Looks it up. A list that cannot be had is no failure of the wait, which knows by now how the
     * deployment ended; nor is an end of the wait itself.
     *
     * @return the successor, or empty if it is not to be found
     */
    public CompletableFuture<Optional<Deployment>> find() {
        return Either.after(
                Loop.until(this::turn),
                CompletableFuture::completedFuture,
                failure ->
                        failure instanceof AppPlatformException
                                        || failure instanceof FlowEndedException
                                        || lane.endReason() != null
                                ? CompletableFuture.completedFuture(Optional.empty())
                                : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<Optional<Optional<Deployment>>> turn() {
        return asking.ask(() -> AppsCatalog.Deployments.LIST_DEPLOYMENTS.on(appId).with(REQUEST))
                .thenCompose(this::afterLook);
    }

    private CompletableFuture<Optional<Optional<Deployment>>> afterLook(Page<Deployment> page) {
        Optional<Deployment> found = among(page.items());
        if (found.isPresent() || window.hasPassed() || isTooOld(page.items())) {
            return end(found);
        }
        Duration pause = pace.next();
        return lane.pause(window.fits(pause) ? pause : window.remaining())
                .thenApply(paused -> Optional.empty());
    }

    private static CompletableFuture<Optional<Optional<Deployment>>> end(
            Optional<Deployment> found) {
        return CompletableFuture.completedFuture(Optional.of(found));
    }

    /** Whether the list does not go back to the superseded one, and never will. */
    private boolean isTooOld(List<Deployment> newestFirst) {
        return newestFirst.size() >= NEWEST
                && newestFirst.stream()
                        .filter(Required::isIdentified)
                        .noneMatch(one -> one.id().equals(superseded));
    }

    private Optional<Deployment> among(List<Deployment> newestFirst) {
        return newestFirst.stream()
                .filter(this::isAnother)
                .filter(this::namesIt)
                .findFirst()
                .or(() -> nextNewer(newestFirst));
    }

    /** One that was superseded before has taken nobody's place since: it would be a circle. */
    private boolean isAnother(Deployment one) {
        return Required.isSeen(one) && !followed.contains(one.id());
    }

    private boolean namesIt(Deployment one) {
        try {
            return one.previousDeploymentId().filter(superseded::equals).isPresent();
        } catch (JsonException ofAnotherShape) {
            return false;
        }
    }

    private Optional<Deployment> nextNewer(List<Deployment> newestFirst) {
        Optional<Deployment> newer = Optional.empty();
        for (Deployment one : newestFirst) {
            if (Required.isIdentified(one) && one.id().equals(superseded)) {
                return newer;
            }
            if (isAnother(one)) {
                newer = Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
