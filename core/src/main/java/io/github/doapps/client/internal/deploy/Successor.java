package io.github.doapps.client.internal.deploy;

import io.github.doapps.AppPlatformException;
import io.github.doapps.client.internal.flow.Either;
import io.github.doapps.client.internal.flow.FlowEndedException;
import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.json.JsonException;
import io.github.doapps.model.Page;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the deployment that took the place of a superseded one: the one that names it as its
 * predecessor, as godo's model has it, else the next newer one of the list.
 */
public final class Successor {

    /** Each carries its whole spec, so a page is short. */
    private static final int NEWEST = 20;

    private Successor() {}

    /**
     * Looks it up. A list that cannot be had is no failure of the wait, which knows by now how the
     * deployment ended; nor is an end of the wait itself.
     */
    public static CompletableFuture<Optional<Deployment>> find(
            Waiting waiting, Lane lane, String appId, String deploymentId, Deadline deadline) {
        ListDeploymentsRequest newest = ListDeploymentsRequest.builder().perPage(NEWEST).build();
        return Either.after(
                lane.call(
                        () -> AppsCatalog.LIST_DEPLOYMENTS.on(appId).with(newest),
                        waiting.within(deadline.remaining())),
                page -> CompletableFuture.completedFuture(among(page, deploymentId)),
                failure ->
                        failure instanceof AppPlatformException
                                        || failure instanceof FlowEndedException
                                        || lane.endReason() != null
                                ? CompletableFuture.completedFuture(Optional.empty())
                                : CompletableFuture.failedFuture(failure));
    }

    private static Optional<Deployment> among(Page<Deployment> page, String superseded) {
        try {
            List<Deployment> newestFirst = page.items();
            Optional<Deployment> naming =
                    newestFirst.stream()
                            .filter(
                                    one ->
                                            one.previousDeploymentId()
                                                    .filter(superseded::equals)
                                                    .isPresent())
                            .findFirst();
            return naming.or(() -> nextNewer(newestFirst, superseded));
        } catch (JsonException ofAnotherShape) {
            return Optional.empty();
        }
    }

    private static Optional<Deployment> nextNewer(List<Deployment> newestFirst, String id) {
        for (int i = 1; i < newestFirst.size(); i++) {
            if (newestFirst.get(i).id().equals(id)) {
                return Optional.of(newestFirst.get(i - 1));
            }
        }
        return Optional.empty();
    }
}
