package io.github.doapps.client.internal.operation;

import io.github.doapps.model.Page;
import io.github.doapps.model.alert.Alert;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.AppProposal;
import io.github.doapps.model.app.BuildpackUpgrade;
import io.github.doapps.model.app.DeletedApp;
import io.github.doapps.model.buildpack.Buildpack;
import io.github.doapps.model.database.DatabaseConnectionDetails;
import io.github.doapps.model.database.TrustedSources;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.detection.Detection;
import io.github.doapps.model.event.Event;
import io.github.doapps.model.exec.AppExec;
import io.github.doapps.model.health.AppHealth;
import io.github.doapps.model.instance.Instance;
import io.github.doapps.model.job.JobInvocation;
import io.github.doapps.model.log.AppLogs;
import io.github.doapps.model.metrics.BandwidthUsage;
import io.github.doapps.model.region.Region;
import io.github.doapps.model.rollback.RollbackValidation;
import io.github.doapps.model.size.InstanceSize;
import io.github.doapps.model.size.InstanceSizes;
import java.util.List;

/**
 * The operations, a row each: name, method, path, effect, and what the answer holds. A new
 * operation is a new row here and its method in the surfaces. Those of one subject stand together,
 * and are made with the first call of one of them: a program that deploys need not wait for the
 * views of all others.
 */
public final class AppsCatalog {

    private AppsCatalog() {}

    private static ResultReader<AppLogs> logs() {
        return ResultReader.whole(AppLogs::of, "historic_urls", "live_url", "historic_logs", "url");
    }

    /** Apps as a whole. */
    public static final class Apps {

        private Apps() {}

        public static final Operation<Page<App>> LIST =
                Operation.read("list", "GET", "/v2/apps", ResultReader.page("apps", App::of));

        public static final Operation<App> CREATE =
                Operation.once(
                        "create",
                        "POST",
                        "/v2/apps",
                        "list",
                        ResultReader.envelope("app", App::of));

        public static final Operation<App> GET =
                Operation.read(
                        "get", "GET", "/v2/apps/{id}", ResultReader.envelope("app", App::of));

        public static final Operation<App> UPDATE =
                Operation.once(
                        "update",
                        "PUT",
                        "/v2/apps/{id}",
                        "get",
                        ResultReader.envelope("app", App::of));

        public static final Operation<DeletedApp> DELETE =
                Operation.repeatable(
                        "delete",
                        "DELETE",
                        "/v2/apps/{id}",
                        "list",
                        ResultReader.identified("id", DeletedApp::of));

        public static final Operation<AppProposal> VALIDATE_APP_SPEC =
                Operation.read(
                        "validateAppSpec",
                        "POST",
                        "/v2/apps/propose",
                        ResultReader.whole(
                                AppProposal::of, "spec", "app_name_available", "app_cost"));

        public static final Operation<Deployment> RESTART =
                Operation.once(
                        "restart",
                        "POST",
                        "/v2/apps/{app_id}/restart",
                        "listDeployments",
                        ResultReader.envelope("deployment", Deployment::of));

        public static final Operation<List<Instance>> GET_INSTANCES =
                Operation.read(
                        "getInstances",
                        "GET",
                        "/v2/apps/{app_id}/instances",
                        ResultReader.list("instances", Instance::of));

        public static final Operation<AppHealth> GET_HEALTH =
                Operation.read(
                        "getHealth",
                        "GET",
                        "/v2/apps/{app_id}/health",
                        ResultReader.envelopeOrWhole(
                                "app_health", AppHealth::of, "components", "functions_components"));
    }

    /** Deployments. */
    public static final class Deployments {

        private Deployments() {}

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
    }

    /** Rollbacks. */
    public static final class Rollbacks {

        private Rollbacks() {}

        public static final Operation<Deployment> CREATE_ROLLBACK =
                Operation.once(
                        "createRollback",
                        "POST",
                        "/v2/apps/{app_id}/rollback",
                        "listDeployments",
                        ResultReader.envelope("deployment", Deployment::of));

        public static final Operation<RollbackValidation> VALIDATE_ROLLBACK =
                Operation.read(
                        "validateRollback",
                        "POST",
                        "/v2/apps/{app_id}/rollback/validate",
                        ResultReader.whole(RollbackValidation::of, "valid", "error", "warnings"));

        public static final Operation<Void> COMMIT_ROLLBACK =
                Operation.repeatable(
                        "commitRollback",
                        "POST",
                        "/v2/apps/{app_id}/rollback/commit",
                        "get",
                        ResultReader.nothing());

        public static final Operation<Deployment> REVERT_ROLLBACK =
                Operation.once(
                        "revertRollback",
                        "POST",
                        "/v2/apps/{app_id}/rollback/revert",
                        "listDeployments",
                        ResultReader.envelope("deployment", Deployment::of));
    }

    /** Logs. */
    public static final class Logs {

        private Logs() {}

        public static final Operation<AppLogs> GET_LOGS_ACTIVE_DEPLOYMENT_AGGREGATE =
                Operation.read(
                        "getLogsActiveDeploymentAggregate",
                        "GET",
                        "/v2/apps/{app_id}/logs",
                        logs());

        public static final Operation<AppLogs> GET_LOGS_ACTIVE_DEPLOYMENT =
                Operation.read(
                        "getLogsActiveDeployment",
                        "GET",
                        "/v2/apps/{app_id}/components/{component_name}/logs",
                        logs());

        public static final Operation<AppLogs> GET_LOGS_AGGREGATE =
                Operation.read(
                        "getLogsAggregate",
                        "GET",
                        "/v2/apps/{app_id}/deployments/{deployment_id}/logs",
                        logs());

        public static final Operation<AppLogs> GET_LOGS =
                Operation.read(
                        "getLogs",
                        "GET",
                        "/v2/apps/{app_id}/deployments/{deployment_id}/components/{component_name}/logs",
                        logs());
    }

    /** Consoles. */
    public static final class Consoles {

        private Consoles() {}

        public static final Operation<AppExec> GET_EXEC_ACTIVE_DEPLOYMENT =
                Operation.read(
                        "getExecActiveDeployment",
                        "GET",
                        "/v2/apps/{app_id}/components/{component_name}/exec",
                        ResultReader.identified("url", AppExec::of));

        public static final Operation<AppExec> GET_EXEC =
                Operation.read(
                        "getExec",
                        "GET",
                        "/v2/apps/{app_id}/deployments/{deployment_id}/components/{component_name}/exec",
                        ResultReader.identified("url", AppExec::of));
    }

    /** Runs of jobs. */
    public static final class Jobs {

        private Jobs() {}

        public static final Operation<Page<JobInvocation>> LIST_JOB_INVOCATIONS =
                Operation.read(
                        "listJobInvocations",
                        "GET",
                        "/v2/apps/{app_id}/job-invocations",
                        ResultReader.page("job_invocations", JobInvocation::of));

        public static final Operation<JobInvocation> GET_JOB_INVOCATION =
                Operation.read(
                        "getJobInvocation",
                        "GET",
                        "/v2/apps/{app_id}/job-invocations/{job_invocation_id}",
                        ResultReader.envelopeOrWhole("job_invocation", JobInvocation::of));

        public static final Operation<JobInvocation> CANCEL_JOB_INVOCATION =
                Operation.repeatable(
                        "cancelJobInvocation",
                        "POST",
                        "/v2/apps/{app_id}/job-invocations/{job_invocation_id}/cancel",
                        "getJobInvocation",
                        ResultReader.envelopeOrWhole("job_invocation", JobInvocation::of));

        public static final Operation<AppLogs> GET_JOB_INVOCATION_LOGS =
                Operation.read(
                        "getJobInvocationLogs",
                        "GET",
                        "/v2/apps/{app_id}/jobs/{job_name}/invocations/{job_invocation_id}/logs",
                        logs());
    }

    /** Events. */
    public static final class Events {

        private Events() {}

        public static final Operation<Page<Event>> LIST_EVENTS =
                Operation.read(
                        "listEvents",
                        "GET",
                        "/v2/apps/{app_id}/events",
                        ResultReader.page("events", Event::of));

        public static final Operation<Event> GET_EVENT =
                Operation.read(
                        "getEvent",
                        "GET",
                        "/v2/apps/{app_id}/events/{event_id}",
                        ResultReader.envelopeOrWhole("event", Event::of));

        public static final Operation<Event> CANCEL_EVENT =
                Operation.repeatable(
                        "cancelEvent",
                        "POST",
                        "/v2/apps/{app_id}/events/{event_id}/cancel",
                        "getEvent",
                        ResultReader.envelopeOrWhole("event", Event::of));

        public static final Operation<AppLogs> GET_EVENT_LOGS =
                Operation.read(
                        "getEventLogs", "GET", "/v2/apps/{app_id}/events/{event_id}/logs", logs());
    }

    /** Alerts. */
    public static final class Alerts {

        private Alerts() {}

        public static final Operation<List<Alert>> LIST_ALERTS =
                Operation.read(
                        "listAlerts",
                        "GET",
                        "/v2/apps/{app_id}/alerts",
                        ResultReader.list("alerts", Alert::of));

        public static final Operation<Alert> ASSIGN_ALERT_DESTINATIONS =
                Operation.repeatable(
                        "assignAlertDestinations",
                        "POST",
                        "/v2/apps/{app_id}/alerts/{alert_id}/destinations",
                        "listAlerts",
                        ResultReader.envelope("alert", Alert::of));
    }

    /** Sizes of instances, and regions. */
    public static final class Sizes {

        private Sizes() {}

        public static final Operation<InstanceSizes> LIST_INSTANCE_SIZES =
                Operation.read(
                        "listInstanceSizes",
                        "GET",
                        "/v2/apps/tiers/instance_sizes",
                        ResultReader.whole(
                                InstanceSizes::of, "instance_sizes", "discount_percent"));

        public static final Operation<InstanceSize> GET_INSTANCE_SIZE =
                Operation.read(
                        "getInstanceSize",
                        "GET",
                        "/v2/apps/tiers/instance_sizes/{slug}",
                        ResultReader.envelope("instance_size", "slug", InstanceSize::of));

        public static final Operation<List<Region>> LIST_REGIONS =
                Operation.read(
                        "listRegions",
                        "GET",
                        "/v2/apps/regions",
                        ResultReader.list("regions", Region::of));
    }

    /** Bandwidth. */
    public static final class Bandwidth {

        private Bandwidth() {}

        public static final Operation<BandwidthUsage> GET_METRICS_BANDWIDTH_DAILY =
                Operation.read(
                        "getMetricsBandwidthDaily",
                        "GET",
                        "/v2/apps/{app_id}/metrics/bandwidth_daily",
                        ResultReader.whole(BandwidthUsage::of, "app_bandwidth_usage", "date"));

        public static final Operation<BandwidthUsage> LIST_METRICS_BANDWIDTH_DAILY =
                Operation.read(
                        "listMetricsBandwidthDaily",
                        "POST",
                        "/v2/apps/metrics/bandwidth_daily",
                        ResultReader.whole(BandwidthUsage::of, "app_bandwidth_usage", "date"));
    }

    /** What DigitalOcean's reference does not have, from godo. */
    public static final class OnlyInGodo {

        private OnlyInGodo() {}

        public static final Operation<Detection> DETECT =
                Operation.read(
                                "detect",
                                "POST",
                                "/v2/apps/detect",
                                ResultReader.whole(
                                        Detection::of,
                                        "components",
                                        "pending",
                                        "template",
                                        "template_found",
                                        "template_valid",
                                        "template_error"))
                        .notInReference();

        public static final Operation<List<Buildpack>> LIST_BUILDPACKS =
                Operation.read(
                                "listBuildpacks",
                                "GET",
                                "/v2/apps/buildpacks",
                                ResultReader.list("buildpacks", Buildpack::of))
                        .notInReference();

        public static final Operation<BuildpackUpgrade> UPGRADE_BUILDPACK =
                Operation.once(
                                "upgradeBuildpack",
                                "POST",
                                "/v2/apps/{id}/upgrade_buildpack",
                                "listDeployments",
                                ResultReader.whole(
                                        BuildpackUpgrade::of, "affected_components", "deployment"))
                        .notInReference();

        public static final Operation<List<DatabaseConnectionDetails>>
                GET_DATABASE_CONNECTION_DETAILS =
                        Operation.read(
                                        "getDatabaseConnectionDetails",
                                        "GET",
                                        "/v2/apps/{app_id}/database_connection_details",
                                        ResultReader.list(
                                                "connection_details",
                                                DatabaseConnectionDetails::of))
                                .notInReference();

        public static final Operation<Deployment> RESET_DATABASE_PASSWORD =
                Operation.once(
                                "resetDatabasePassword",
                                "POST",
                                "/v2/apps/{app_id}/components/{component_name}/reset_password",
                                "listDeployments",
                                ResultReader.envelope("deployment", Deployment::of))
                        .notInReference();

        public static final Operation<TrustedSources> TOGGLE_DATABASE_TRUSTED_SOURCE =
                Operation.once(
                                "toggleDatabaseTrustedSource",
                                "POST",
                                "/v2/apps/{app_id}/components/{component_name}/trusted_sources",
                                "listDeployments",
                                ResultReader.whole(TrustedSources::of, "is_enabled"))
                        .notInReference();
    }
}
