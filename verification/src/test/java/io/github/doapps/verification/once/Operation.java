package io.github.doapps.verification.once;

import io.github.doapps.AppsOperations;
import io.github.doapps.AsyncAppsOperations;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import java.util.concurrent.CompletableFuture;

/** One operation of each effect that there is. */
enum Operation {
    GET_DEPLOYMENT {
        @Override
        Deployment call(AppsOperations apps) {
            return apps.getDeployment("a-1", "d-1");
        }

        @Override
        CompletableFuture<Deployment> call(AsyncAppsOperations apps) {
            return apps.getDeployment("a-1", "d-1");
        }
    },
    CANCEL_DEPLOYMENT {
        @Override
        Deployment call(AppsOperations apps) {
            return apps.cancelDeployment("a-1", "d-1");
        }

        @Override
        CompletableFuture<Deployment> call(AsyncAppsOperations apps) {
            return apps.cancelDeployment("a-1", "d-1");
        }
    },
    CREATE_DEPLOYMENT {
        @Override
        Deployment call(AppsOperations apps) {
            return apps.createDeployment("a-1", CreateDeploymentRequest.forcingBuild());
        }

        @Override
        CompletableFuture<Deployment> call(AsyncAppsOperations apps) {
            return apps.createDeployment("a-1", CreateDeploymentRequest.forcingBuild());
        }
    };

    boolean changesNothing() {
        return this == GET_DEPLOYMENT;
    }

    /** Whether it must not happen twice. */
    boolean isOnce() {
        return this == CREATE_DEPLOYMENT;
    }

    abstract Deployment call(AppsOperations apps);

    abstract CompletableFuture<Deployment> call(AsyncAppsOperations apps);
}
