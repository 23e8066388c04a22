package io.github.doapps.testkit.internal.rest;

import io.github.doapps.testkit.internal.platform.Platform;
import io.github.doapps.testkit.internal.rest.activity.EventsApi;
import io.github.doapps.testkit.internal.rest.activity.JobInvocationsApi;
import io.github.doapps.testkit.internal.rest.app.AlertsApi;
import io.github.doapps.testkit.internal.rest.app.AppsApi;
import io.github.doapps.testkit.internal.rest.app.ProposalApi;
import io.github.doapps.testkit.internal.rest.build.BuildpacksApi;
import io.github.doapps.testkit.internal.rest.build.DetectApi;
import io.github.doapps.testkit.internal.rest.catalog.InstanceSizesApi;
import io.github.doapps.testkit.internal.rest.catalog.RegionsApi;
import io.github.doapps.testkit.internal.rest.deployment.DeploymentsApi;
import io.github.doapps.testkit.internal.rest.deployment.RollbacksApi;
import io.github.doapps.testkit.internal.rest.route.Router;
import io.github.doapps.testkit.internal.rest.route.ShapeSource;
import io.github.doapps.testkit.internal.rest.runtime.BandwidthApi;
import io.github.doapps.testkit.internal.rest.runtime.DatabasesApi;
import io.github.doapps.testkit.internal.rest.runtime.HealthApi;
import io.github.doapps.testkit.internal.rest.runtime.InstancesApi;
import io.github.doapps.testkit.internal.rest.runtime.LogUrls;
import io.github.doapps.testkit.internal.rest.runtime.LogsApi;

/** The table of operations: a row for each, with method, path and what answers it. */
final class ApiRoutes {

    private static final String APPS = "/v2/apps";
    private static final String APP = APPS + "/{app_id}";
    private static final String DEPLOYMENTS = APP + "/deployments";
    private static final String DEPLOYMENT = DEPLOYMENTS + "/{deployment_id}";
    private static final String COMPONENT = "/components/{component_name}";
    private static final String EVENT = APP + "/events/{event_id}";
    private static final String INVOCATION = APP + "/job-invocations/{job_invocation_id}";
    private static final String ROLLBACK = APP + "/rollback";

    private ApiRoutes() {}

    static Router of(Platform platform, String endpoint, ShapeSource shape, LogUrls logUrls) {
        AppsApi apps = new AppsApi(platform, endpoint);
        ProposalApi proposals = new ProposalApi(platform);
        AlertsApi alerts = new AlertsApi(platform);
        DeploymentsApi deployments = new DeploymentsApi(platform, endpoint);
        RollbacksApi rollbacks = new RollbacksApi(platform);
        EventsApi events = new EventsApi(platform, endpoint);
        JobInvocationsApi invocations = new JobInvocationsApi(platform, endpoint, shape);
        LogsApi logs = new LogsApi(platform, logUrls);
        InstancesApi instances = new InstancesApi(platform, endpoint);
        HealthApi health = new HealthApi(platform, shape);
        BandwidthApi bandwidth = new BandwidthApi(platform);
        DatabasesApi databases = new DatabasesApi(platform);
        RegionsApi regions = new RegionsApi();
        InstanceSizesApi sizes = new InstanceSizesApi();
        BuildpacksApi buildpacks = new BuildpacksApi(platform);
        DetectApi detection = new DetectApi(platform);
        return new Router()
                .add("GET", APPS, apps::list)
                .add("POST", APPS, apps::create)
                .add("GET", APPS + "/{id}", apps::get)
                .add("PUT", APPS + "/{id}", apps::update)
                .add("DELETE", APPS + "/{id}", apps::delete)
                .add("POST", APPS + "/propose", proposals::propose)
                .add("GET", APP + "/alerts", alerts::list)
                .add("POST", APP + "/alerts/{alert_id}/destinations", alerts::assignDestinations)
                // deployments
                .add("GET", DEPLOYMENTS, deployments::list)
                .add("POST", DEPLOYMENTS, deployments::create)
                .add("GET", DEPLOYMENT, deployments::get)
                .add("POST", DEPLOYMENT + "/cancel", deployments::cancel)
                .add("POST", APP + "/restart", deployments::restart)
                .add("POST", ROLLBACK, rollbacks::create)
                .add("POST", ROLLBACK + "/validate", rollbacks::validate)
                .add("POST", ROLLBACK + "/commit", rollbacks::commit)
                .add("POST", ROLLBACK + "/revert", rollbacks::revert)
                // what goes on
                .add("GET", APP + "/events", events::list)
                .add("GET", EVENT, events::get)
                .add("POST", EVENT + "/cancel", events::cancel)
                .add("GET", APP + "/job-invocations", invocations::list)
                .add("GET", INVOCATION, invocations::get)
                .add("POST", INVOCATION + "/cancel", invocations::cancel)
                // logs
                .add("GET", APP + "/logs", logs::ofActiveDeployment)
                .add("GET", APP + COMPONENT + "/logs", logs::ofActiveDeployment)
                .add("GET", DEPLOYMENT + "/logs", logs::ofDeployment)
                .add("GET", DEPLOYMENT + COMPONENT + "/logs", logs::ofDeployment)
                .add("GET", EVENT + "/logs", logs::ofEvent)
                .add(
                        "GET",
                        APP + "/jobs/{job_name}/invocations/{job_invocation_id}/logs",
                        logs::ofJobInvocation)
                // what runs
                .add("GET", APP + "/instances", instances::list)
                .add("GET", APP + COMPONENT + "/exec", instances::execOfActiveDeployment)
                .add("GET", DEPLOYMENT + COMPONENT + "/exec", instances::execOfDeployment)
                .add("GET", APP + "/health", health::get)
                .add("GET", APP + "/metrics/bandwidth_daily", bandwidth::ofApp)
                .add("POST", APPS + "/metrics/bandwidth_daily", bandwidth::ofApps)
                // what there is
                .add("GET", APPS + "/regions", regions::list)
                .add("GET", APPS + "/tiers/instance_sizes", sizes::list)
                .add("GET", APPS + "/tiers/instance_sizes/{slug}", sizes::get)
                // what only DigitalOcean's Go client knows
                .add("POST", APPS + "/detect", detection::detect)
                .add("GET", APPS + "/buildpacks", buildpacks::list)
                .add("POST", APPS + "/{id}/upgrade_buildpack", buildpacks::upgrade)
                .add("GET", APP + "/database_connection_details", databases::connectionDetails)
                .add("POST", APP + COMPONENT + "/reset_password", databases::resetPassword)
                .add("POST", APP + COMPONENT + "/trusted_sources", databases::toggleTrustedSource);
    }
}
