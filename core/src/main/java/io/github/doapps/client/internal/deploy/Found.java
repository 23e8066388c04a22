package io.github.doapps.client.internal.deploy;

import io.github.doapps.OutcomeUnknownException;
import io.github.doapps.model.deployment.Deployment;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a creation whose answer is lost.
 *
 * @param adopted the deployment that is taken for it, or null for none
 * @param why how the flow fails if none is
 */
record Found(@Nullable Deployment adopted, OutcomeUnknownException why) {

    <T> CompletableFuture<T> goOn(Function<Deployment, CompletableFuture<T>> next) {
        return adopted == null ? fail() : next.apply(adopted);
    }

    <T> CompletableFuture<T> fail() {
        return CompletableFuture.failedFuture(why);
    }
}
