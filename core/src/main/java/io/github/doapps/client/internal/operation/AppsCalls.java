package io.github.doapps.client.internal.operation;

import io.github.doapps.model.OpenEnum;
import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;

/**
 * Fills the rows of {@link AppsCatalog} with the arguments of a call, for every surface. Each
 * method throws {@link IllegalArgumentException} for an id that cannot be sent.
 */
public final class AppsCalls {

    private AppsCalls() {}

    public static Call<Deployment> createDeployment(String appId, CreateDeploymentRequest request) {
        return AppsCatalog.CREATE_DEPLOYMENT.on(appId).body(request);
    }

    public static Call<Deployment> getDeployment(String appId, String deploymentId) {
        return AppsCatalog.GET_DEPLOYMENT.on(appId, deploymentId);
    }

    public static Call<Deployment> cancelDeployment(String appId, String deploymentId) {
        return AppsCatalog.CANCEL_DEPLOYMENT.on(appId, deploymentId);
    }

    public static Call<Page<Deployment>> listDeployments(
            String appId, ListDeploymentsRequest request) {
        return AppsCatalog.LIST_DEPLOYMENTS
                .on(appId)
                .page(request)
                .query(
                        "deployment_types",
                        request.deploymentTypes().stream().map(OpenEnum::value).toList());
    }

    public static Call<App> create(CreateAppRequest request) {
        return AppsCatalog.CREATE.on().body(request);
    }

    public static Call<App> get(String id) {
        return AppsCatalog.GET.on(id);
    }

    public static Call<Page<App>> list(ListAppsRequest request) {
        Call<Page<App>> call = AppsCatalog.LIST.on().page(request);
        return request.withProjects() ? call.query("with_projects", "true") : call;
    }
}
