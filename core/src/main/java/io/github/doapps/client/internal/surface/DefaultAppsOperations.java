package io.github.doapps.client.internal.surface;

import io.github.doapps.AppsOperations;
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

/** The blocking surface: a line per operation. */
public final class DefaultAppsOperations implements AppsOperations {

    private final CallPipeline pipeline;
    private final CallSettings settings;

    /** A surface whose calls all have the same settings. */
    public DefaultAppsOperations(CallPipeline pipeline, CallSettings settings) {
        this.pipeline = pipeline;
        this.settings = settings;
    }

    @Override
    public Deployment createDeployment(String appId, CreateDeploymentRequest request) {
        return execute(AppsCalls.createDeployment(appId, request));
    }

    @Override
    public Deployment getDeployment(String appId, String deploymentId) {
        return execute(AppsCalls.getDeployment(appId, deploymentId));
    }

    @Override
    public Deployment cancelDeployment(String appId, String deploymentId) {
        return execute(AppsCalls.cancelDeployment(appId, deploymentId));
    }

    @Override
    public Page<Deployment> listDeployments(String appId, ListDeploymentsRequest request) {
        return execute(AppsCalls.listDeployments(appId, request));
    }

    @Override
    public App create(CreateAppRequest request) {
        return execute(AppsCalls.create(request));
    }

    @Override
    public App get(String id) {
        return execute(AppsCalls.get(id));
    }

    @Override
    public Page<App> list(ListAppsRequest request) {
        return execute(AppsCalls.list(request));
    }

    private <R> R execute(Call<R> call) {
        return pipeline.execute(call, settings);
    }
}
