package io.github.doapps.client.internal.surface;

import io.github.doapps.AppsOperations;
import io.github.doapps.client.internal.operation.AppsCatalog;
import io.github.doapps.client.internal.operation.Call;
import io.github.doapps.client.internal.pipeline.CallPipeline;
import io.github.doapps.client.internal.pipeline.CallSettings;
import io.github.doapps.model.Page;
import io.github.doapps.model.alert.Alert;
import io.github.doapps.model.alert.AssignAlertDestinationsRequest;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.AppProposal;
import io.github.doapps.model.app.BuildpackUpgrade;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.DeletedApp;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.app.UpdateAppRequest;
import io.github.doapps.model.app.ValidateAppSpecRequest;
import io.github.doapps.model.buildpack.Buildpack;
import io.github.doapps.model.buildpack.UpgradeBuildpackRequest;
import io.github.doapps.model.database.DatabaseConnectionDetails;
import io.github.doapps.model.database.ToggleDatabaseTrustedSourceRequest;
import io.github.doapps.model.database.TrustedSources;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import io.github.doapps.model.deployment.RestartRequest;
import io.github.doapps.model.detection.DetectRequest;
import io.github.doapps.model.detection.Detection;
import io.github.doapps.model.event.Event;
import io.github.doapps.model.event.ListEventsRequest;
import io.github.doapps.model.exec.AppExec;
import io.github.doapps.model.exec.ExecRequest;
import io.github.doapps.model.health.AppHealth;
import io.github.doapps.model.instance.Instance;
import io.github.doapps.model.job.JobInvocation;
import io.github.doapps.model.job.JobInvocationRequest;
import io.github.doapps.model.job.ListJobInvocationsRequest;
import io.github.doapps.model.log.AppLogs;
import io.github.doapps.model.log.JobInvocationLogsRequest;
import io.github.doapps.model.log.LogsRequest;
import io.github.doapps.model.metrics.BandwidthUsage;
import io.github.doapps.model.metrics.BandwidthUsageRequest;
import io.github.doapps.model.metrics.ListBandwidthUsageRequest;
import io.github.doapps.model.region.Region;
import io.github.doapps.model.rollback.RollbackRequest;
import io.github.doapps.model.rollback.RollbackValidation;
import io.github.doapps.model.size.InstanceSize;
import io.github.doapps.model.size.InstanceSizes;
import java.util.List;

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
    public Page<App> list(ListAppsRequest request) {
        return execute(AppsCatalog.Apps.LIST.on().with(request));
    }

    @Override
    public App create(CreateAppRequest request) {
        return execute(AppsCatalog.Apps.CREATE.on().with(request));
    }

    @Override
    public App get(String id) {
        return execute(AppsCatalog.Apps.GET.on(id));
    }

    @Override
    public App update(String id, UpdateAppRequest request) {
        return execute(AppsCatalog.Apps.UPDATE.on(id).with(request));
    }

    @Override
    public DeletedApp delete(String id) {
        return execute(AppsCatalog.Apps.DELETE.on(id));
    }

    @Override
    public AppProposal validateAppSpec(ValidateAppSpecRequest request) {
        return execute(AppsCatalog.Apps.VALIDATE_APP_SPEC.on().with(request));
    }

    @Override
    public Deployment restart(String appId, RestartRequest request) {
        return execute(AppsCatalog.Apps.RESTART.on(appId).with(request));
    }

    @Override
    public List<Instance> getInstances(String appId) {
        return execute(AppsCatalog.Apps.GET_INSTANCES.on(appId));
    }

    @Override
    public AppHealth getHealth(String appId) {
        return execute(AppsCatalog.Apps.GET_HEALTH.on(appId));
    }

    @Override
    public Page<Deployment> listDeployments(String appId, ListDeploymentsRequest request) {
        return execute(AppsCatalog.Deployments.LIST_DEPLOYMENTS.on(appId).with(request));
    }

    @Override
    public Deployment createDeployment(String appId, CreateDeploymentRequest request) {
        return execute(AppsCatalog.Deployments.CREATE_DEPLOYMENT.on(appId).with(request));
    }

    @Override
    public Deployment getDeployment(String appId, String deploymentId) {
        return execute(AppsCatalog.Deployments.GET_DEPLOYMENT.on(appId, deploymentId));
    }

    @Override
    public Deployment cancelDeployment(String appId, String deploymentId) {
        return execute(AppsCatalog.Deployments.CANCEL_DEPLOYMENT.on(appId, deploymentId));
    }

    @Override
    public Deployment createRollback(String appId, RollbackRequest request) {
        return execute(AppsCatalog.Rollbacks.CREATE_ROLLBACK.on(appId).with(request));
    }

    @Override
    public RollbackValidation validateRollback(String appId, RollbackRequest request) {
        return execute(AppsCatalog.Rollbacks.VALIDATE_ROLLBACK.on(appId).with(request));
    }

    @Override
    public void commitRollback(String appId) {
        execute(AppsCatalog.Rollbacks.COMMIT_ROLLBACK.on(appId));
    }

    @Override
    public Deployment revertRollback(String appId) {
        return execute(AppsCatalog.Rollbacks.REVERT_ROLLBACK.on(appId));
    }

    @Override
    public AppLogs getLogsActiveDeploymentAggregate(String appId, LogsRequest request) {
        return execute(
                AppsCatalog.Logs.GET_LOGS_ACTIVE_DEPLOYMENT_AGGREGATE.on(appId).with(request));
    }

    @Override
    public AppLogs getLogsActiveDeployment(
            String appId, String componentName, LogsRequest request) {
        return execute(
                AppsCatalog.Logs.GET_LOGS_ACTIVE_DEPLOYMENT.on(appId, componentName).with(request));
    }

    @Override
    public AppLogs getLogsAggregate(String appId, String deploymentId, LogsRequest request) {
        return execute(AppsCatalog.Logs.GET_LOGS_AGGREGATE.on(appId, deploymentId).with(request));
    }

    @Override
    public AppLogs getLogs(
            String appId, String deploymentId, String componentName, LogsRequest request) {
        return execute(
                AppsCatalog.Logs.GET_LOGS.on(appId, deploymentId, componentName).with(request));
    }

    @Override
    public AppExec getExecActiveDeployment(
            String appId, String componentName, ExecRequest request) {
        return execute(
                AppsCatalog.Consoles.GET_EXEC_ACTIVE_DEPLOYMENT
                        .on(appId, componentName)
                        .with(request));
    }

    @Override
    public AppExec getExec(
            String appId, String deploymentId, String componentName, ExecRequest request) {
        return execute(
                AppsCatalog.Consoles.GET_EXEC.on(appId, deploymentId, componentName).with(request));
    }

    @Override
    public Page<JobInvocation> listJobInvocations(String appId, ListJobInvocationsRequest request) {
        return execute(AppsCatalog.Jobs.LIST_JOB_INVOCATIONS.on(appId).with(request));
    }

    @Override
    public JobInvocation getJobInvocation(
            String appId, String jobInvocationId, JobInvocationRequest request) {
        return execute(
                AppsCatalog.Jobs.GET_JOB_INVOCATION.on(appId, jobInvocationId).with(request));
    }

    @Override
    public JobInvocation cancelJobInvocation(
            String appId, String jobInvocationId, JobInvocationRequest request) {
        return execute(
                AppsCatalog.Jobs.CANCEL_JOB_INVOCATION.on(appId, jobInvocationId).with(request));
    }

    @Override
    public AppLogs getJobInvocationLogs(
            String appId,
            String jobName,
            String jobInvocationId,
            JobInvocationLogsRequest request) {
        return execute(
                AppsCatalog.Jobs.GET_JOB_INVOCATION_LOGS
                        .on(appId, jobName, jobInvocationId)
                        .with(request));
    }

    @Override
    public Page<Event> listEvents(String appId, ListEventsRequest request) {
        return execute(AppsCatalog.Events.LIST_EVENTS.on(appId).with(request));
    }

    @Override
    public Event getEvent(String appId, String eventId) {
        return execute(AppsCatalog.Events.GET_EVENT.on(appId, eventId));
    }

    @Override
    public Event cancelEvent(String appId, String eventId) {
        return execute(AppsCatalog.Events.CANCEL_EVENT.on(appId, eventId));
    }

    @Override
    public AppLogs getEventLogs(String appId, String eventId, LogsRequest request) {
        return execute(AppsCatalog.Events.GET_EVENT_LOGS.on(appId, eventId).with(request));
    }

    @Override
    public List<Alert> listAlerts(String appId) {
        return execute(AppsCatalog.Alerts.LIST_ALERTS.on(appId));
    }

    @Override
    public Alert assignAlertDestinations(
            String appId, String alertId, AssignAlertDestinationsRequest request) {
        return execute(
                AppsCatalog.Alerts.ASSIGN_ALERT_DESTINATIONS.on(appId, alertId).with(request));
    }

    @Override
    public InstanceSizes listInstanceSizes() {
        return execute(AppsCatalog.Sizes.LIST_INSTANCE_SIZES.on());
    }

    @Override
    public InstanceSize getInstanceSize(String slug) {
        return execute(AppsCatalog.Sizes.GET_INSTANCE_SIZE.on(slug));
    }

    @Override
    public List<Region> listRegions() {
        return execute(AppsCatalog.Sizes.LIST_REGIONS.on());
    }

    @Override
    public BandwidthUsage getMetricsBandwidthDaily(String appId, BandwidthUsageRequest request) {
        return execute(AppsCatalog.Bandwidth.GET_METRICS_BANDWIDTH_DAILY.on(appId).with(request));
    }

    @Override
    public BandwidthUsage listMetricsBandwidthDaily(ListBandwidthUsageRequest request) {
        return execute(AppsCatalog.Bandwidth.LIST_METRICS_BANDWIDTH_DAILY.on().with(request));
    }

    @Override
    public Detection detect(DetectRequest request) {
        return execute(AppsCatalog.OnlyInGodo.DETECT.on().with(request));
    }

    @Override
    public List<Buildpack> listBuildpacks() {
        return execute(AppsCatalog.OnlyInGodo.LIST_BUILDPACKS.on());
    }

    @Override
    public BuildpackUpgrade upgradeBuildpack(String id, UpgradeBuildpackRequest request) {
        return execute(AppsCatalog.OnlyInGodo.UPGRADE_BUILDPACK.on(id).with(request));
    }

    @Override
    public List<DatabaseConnectionDetails> getDatabaseConnectionDetails(String appId) {
        return execute(AppsCatalog.OnlyInGodo.GET_DATABASE_CONNECTION_DETAILS.on(appId));
    }

    @Override
    public Deployment resetDatabasePassword(String appId, String componentName) {
        return execute(AppsCatalog.OnlyInGodo.RESET_DATABASE_PASSWORD.on(appId, componentName));
    }

    @Override
    public TrustedSources toggleDatabaseTrustedSource(
            String appId, String componentName, ToggleDatabaseTrustedSourceRequest request) {
        return execute(
                AppsCatalog.OnlyInGodo.TOGGLE_DATABASE_TRUSTED_SOURCE
                        .on(appId, componentName)
                        .with(request));
    }

    private <R> R execute(Call<R> call) {
        return pipeline.execute(call, settings);
    }
}
