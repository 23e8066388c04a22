package io.github.doapps.client.internal.operation;

import io.github.doapps.model.Page;
import io.github.doapps.model.app.App;
import io.github.doapps.model.deployment.Deployment;

/**
 * The operations, a row each: name, method, path, effect, and what the answer holds. A new
 * operation is a new row here and its method in the surface.
 */
public final class AppsCatalog {

    public static final Operation<Page<App>> LIST =
            Operation.read("list", "GET", "/v2/apps", ResultReader.page("apps", App::of));

    public static final Operation<App> CREATE =
            Operation.once(
                    "create", "POST", "/v2/apps", "list", ResultReader.envelope("app", App::of));

    public static final Operation<App> GET =
            Operation.read("get", "GET", "/v2/apps/{id}", ResultReader.envelope("app", App::of));

    public static final Operation<Page<Deployment>> LIST_DEPLOYMENTS =
            Operation.read(
                    "listDeployments",
                    "GET",
                    "/v2/apps/{app_id}/deployments",
                    ResultReader.page("deployments", Deployment::of));

    public static final Operation<Deployment> CREATE_DEPLOYMENT =
            Operation.once(
                    "createDeployment",
                    "POST",
                    "/v2/apps/{app_id}/deployments",
                    "listDeployments",
                    ResultReader.envelope("deployment", Deployment::of));

    public static final Operation<Deployment> GET_DEPLOYMENT =
            Operation.read(
                    "getDeployment",
                    "GET",
                    "/v2/apps/{app_id}/deployments/{deployment_id}",
                    ResultReader.envelope("deployment", Deployment::of));

    public static final Operation<Deployment> CANCEL_DEPLOYMENT =
            Operation.repeatable(
                    "cancelDeployment",
                    "POST",
                    "/v2/apps/{app_id}/deployments/{deployment_id}/cancel",
                    "getDeployment",
                    ResultReader.envelope("deployment", Deployment::of));

    private AppsCatalog() {}
}
