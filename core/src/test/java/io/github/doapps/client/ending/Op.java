package io.github.doapps.client.ending;

import io.github.doapps.client.AppPlatformClient;
import io.github.doapps.model.deployment.Deployment;
import java.util.concurrent.CompletableFuture;

/** An operation that only reads, and one that must happen once. */
enum Op {
    READ,
    ONCE;

    Deployment call(AppPlatformClient platform) {
        return this == READ
                ? platform.apps().getDeployment("a-1", "d-1")
                : platform.apps().createDeployment("a-1");
    }

    CompletableFuture<Deployment> start(AppPlatformClient platform) {
        return this == READ
                ? platform.appsAsync().getDeployment("a-1", "d-1")
                : platform.appsAsync().createDeployment("a-1");
    }
}
