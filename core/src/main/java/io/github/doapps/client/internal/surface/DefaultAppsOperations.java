package io.github.doapps.client.internal.surface;

import io.github.doapps.AppsOperations;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.CallPipeline;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.model.OpenEnum;
import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;

/** The blocking surface: each method fills its row and hands the call to the pipeline. */
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
        return execute(AppsCatalog.CREATE_DEPLOYMENT.on(appId).body(request));
    }

    @Override
    public Deployment getDeployment(String appId, String deploymentId) {
        return execute(AppsCatalog.GET_DEPLOYMENT.on(appId, deploymentId));
    }

    @Override
    public Page<Deployment> listDeployments(String appId, ListDeploymentsRequest request) {
        return execute(
                AppsCatalog.LIST_DEPLOYMENTS
                        .on(appId)
                        .page(request)
                        .query(
                                "deployment_types",
                                request.deploymentTypes().stream().map(OpenEnum::value).toList()));
    }

    @Override
    public App create(CreateAppRequest request) {
        return execute(AppsCatalog.CREATE.on().body(request));
    }

    @Override
    public App get(String id) {
        return execute(AppsCatalog.GET.on(id));
    }

    @Override
    public Page<App> list(ListAppsRequest request) {
        Call<Page<App>> call = AppsCatalog.LIST.on().page(request);
        return execute(request.withProjects() ? call.query("with_projects", "true") : call);
    }

    private <R> R execute(Call<R> call) {
        return pipeline.execute(call, settings);
    }
}
