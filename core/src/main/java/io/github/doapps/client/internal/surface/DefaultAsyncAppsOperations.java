package io.github.doapps.client.internal.surface;

import io.github.doapps.AsyncAppsOperations;
import io.github.doapps.client.internal.operation.AppsCalls;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.CallPipeline;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The surface that does not wait: a line per operation. */
public final class DefaultAsyncAppsOperations implements AsyncAppsOperations {

    private final CallPipeline pipeline;
    private final CallSettings settings;

    /** A surface whose calls all have the same settings. */
    public DefaultAsyncAppsOperations(CallPipeline pipeline, CallSettings settings) {
        this.pipeline = pipeline;
        this.settings = settings;
    }

    @Override
    public CompletableFuture<Deployment> createDeployment(
            String appId, CreateDeploymentRequest request) {
        return submit(() -> AppsCalls.createDeployment(appId, request));
    }

    @Override
    public CompletableFuture<Deployment> getDeployment(String appId, String deploymentId) {
        return submit(() -> AppsCalls.getDeployment(appId, deploymentId));
    }

    @Override
    public CompletableFuture<Deployment> cancelDeployment(String appId, String deploymentId) {
        return submit(() -> AppsCalls.cancelDeployment(appId, deploymentId));
    }

    @Override
    public CompletableFuture<Page<Deployment>> listDeployments(
            String appId, ListDeploymentsRequest request) {
        return submit(() -> AppsCalls.listDeployments(appId, request));
    }

    @Override
    public CompletableFuture<App> create(CreateAppRequest request) {
        return submit(() -> AppsCalls.create(request));
    }

    @Override
    public CompletableFuture<App> get(String id) {
        return submit(() -> AppsCalls.get(id));
    }

    @Override
    public CompletableFuture<Page<App>> list(ListAppsRequest request) {
        return submit(() -> AppsCalls.list(request));
    }

    /** A call that cannot even be built fails through the future, too. */
    private <R> CompletableFuture<R> submit(Supplier<Call<R>> call) {
        return pipeline.submit(call, settings);
    }
}
