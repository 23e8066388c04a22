package io.github.doapps.client.internal.deploy;

import io.github.doapps.client.internal.flow.Lane;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.client.internal.pipeline.Deadline;
import io.github.doapps.client.internal.wire.ResponseHead;
import io.github.doapps.model.Page;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The newest deployments of an app before another one was created, and the server's own time then.
 *
 * @param ids their ids
 * @param listedAt the time by the server's clock, to the second, or null if it did not say
 */
record KnownDeployments(Set<String> ids, @Nullable Instant listedAt) {

    /** How many of the newest are looked at, before and after. */
    static final ListDeploymentsRequest NEWEST =
            ListDeploymentsRequest.builder().perPage(10).build();

    static CompletableFuture<KnownDeployments> list(
            Waiting waiting, Lane lane, String appId, Deadline deadline) {
        AtomicReference<@Nullable Instant> date = new AtomicReference<>();
        return newest(waiting, lane, appId, waiting.within(deadline), date)
                .thenApply(
                        page ->
                                new KnownDeployments(
                                        page.items().stream()
                                                .filter(Required::isIdentified)
                                                .map(Deployment::id)
                                                .collect(Collectors.toUnmodifiableSet()),
                                        date.get()));
    }

    static CompletableFuture<Page<Deployment>> newest(
            Waiting waiting,
            Lane lane,
            String appId,
            CallSettings settings,
            AtomicReference<@Nullable Instant> date) {
        return lane.call(
                () -> AppsCatalog.Deployments.LIST_DEPLOYMENTS.on(appId).with(NEWEST),
                settings,
                (ResponseHead head) -> date.set(head.date().orElse(null)));
    }
}
