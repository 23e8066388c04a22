package io.github.doapps.client.internal.surface;

import io.github.doapps.AsyncAppsOperations;
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
    public CompletableFuture<Page<App>> list(ListAppsRequest request) {
        return submit(() -> AppsCatalog.Apps.LIST.on().with(request));
    }

    @Override
    public CompletableFuture<App> create(CreateAppRequest request) {
        return submit(() -> AppsCatalog.Apps.CREATE.on().with(request));
    }

    @Override
    public CompletableFuture<App> get(String id) {
        return submit(() -> AppsCatalog.Apps.GET.on(id));
    }

    @Override
    public CompletableFuture<App> update(String id, UpdateAppRequest request) {
        return submit(() -> AppsCatalog.Apps.UPDATE.on(id).with(request));
    }

    @Override
    public CompletableFuture<DeletedApp> delete(String id) {
        return submit(() -> AppsCatalog.Apps.DELETE.on(id));
    }

    @Override
    public CompletableFuture<AppProposal> validateAppSpec(ValidateAppSpecRequest request) {
        return submit(() -> AppsCatalog.Apps.VALIDATE_APP_SPEC.on().with(request));
    }

    @Override
    public CompletableFuture<Deployment> restart(String appId, RestartRequest request) {
        return submit(() -> AppsCatalog.Apps.RESTART.on(appId).with(request));
    }

    @Override
    public CompletableFuture<List<Instance>> getInstances(String appId) {
        return submit(() -> AppsCatalog.Apps.GET_INSTANCES.on(appId));
    }

    @Override
    public CompletableFuture<AppHealth> getHealth(String appId) {
        return submit(() -> AppsCatalog.Apps.GET_HEALTH.on(appId));
    }

    @Override
    public CompletableFuture<Page<Deployment>> listDeployments(
            String appId, ListDeploymentsRequest request) {
        return submit(() -> AppsCatalog.Deployments.LIST_DEPLOYMENTS.on(appId).with(request));
    }

    @Override
    public CompletableFuture<Deployment> createDeployment(
            String appId, CreateDeploymentRequest request) {
        return submit(() -> AppsCatalog.Deployments.CREATE_DEPLOYMENT.on(appId).with(request));
    }

    @Override
    public CompletableFuture<Deployment> getDeployment(String appId, String deploymentId) {
        return submit(() -> AppsCatalog.Deployments.GET_DEPLOYMENT.on(appId, deploymentId));
    }

    @Override
    public CompletableFuture<Deployment> cancelDeployment(String appId, String deploymentId) {
        return submit(() -> AppsCatalog.Deployments.CANCEL_DEPLOYMENT.on(appId, deploymentId));
    }

    @Override
    public CompletableFuture<Deployment> createRollback(String appId, RollbackRequest request) {
        return submit(() -> AppsCatalog.Rollbacks.CREATE_ROLLBACK.on(appId).with(request));
    }

    @Override
    public CompletableFuture<RollbackValidation> validateRollback(
            String appId, RollbackRequest request) {
        return submit(() -> AppsCatalog.Rollbacks.VALIDATE_ROLLBACK.on(appId).with(request));
    }

    @Override
    public CompletableFuture<Void> commitRollback(String appId) {
        return submit(() -> AppsCatalog.Rollbacks.COMMIT_ROLLBACK.on(appId));
    }

    @Override
    public CompletableFuture<Deployment> revertRollback(String appId) {
        return submit(() -> AppsCatalog.Rollbacks.REVERT_ROLLBACK.on(appId));
    }

    @Override
    public CompletableFuture<AppLogs> getLogsActiveDeploymentAggregate(
            String appId, LogsRequest request) {
        return submit(
                () ->
                        AppsCatalog.Logs.GET_LOGS_ACTIVE_DEPLOYMENT_AGGREGATE
                                .on(appId)
                                .with(request));
    }

    @Override
    public CompletableFuture<AppLogs> getLogsActiveDeployment(
            String appId, String componentName, LogsRequest request) {
        return submit(
                () ->
                        AppsCatalog.Logs.GET_LOGS_ACTIVE_DEPLOYMENT
                                .on(appId, componentName)
                                .with(request));
    }

    @Override
    public CompletableFuture<AppLogs> getLogsAggregate(
            String appId, String deploymentId, LogsRequest request) {
        return submit(
                () -> AppsCatalog.Logs.GET_LOGS_AGGREGATE.on(appId, deploymentId).with(request));
    }

    @Override
    public CompletableFuture<AppLogs> getLogs(
            String appId, String deploymentId, String componentName, LogsRequest request) {
        return submit(
                () ->
                        AppsCatalog.Logs.GET_LOGS
                                .on(appId, deploymentId, componentName)
                                .with(request));
    }

    @Override
    public CompletableFuture<AppExec> getExecActiveDeployment(
            String appId, String componentName, ExecRequest request) {
        return submit(
                () ->
                        AppsCatalog.Consoles.GET_EXEC_ACTIVE_DEPLOYMENT
                                .on(appId, componentName)
                                .with(request));
    }

    @Override
    public CompletableFuture<AppExec> getExec(
            String appId, String deploymentId, String componentName, ExecRequest request) {
        return submit(
                () ->
                        AppsCatalog.Consoles.GET_EXEC
                                .on(appId, deploymentId, componentName)
                                .with(request));
    }

    @Override
    public CompletableFuture<Page<JobInvocation>> listJobInvocations(
            String appId, ListJobInvocationsRequest request) {
        return submit(() -> AppsCatalog.Jobs.LIST_JOB_INVOCATIONS.on(appId).with(request));
    }

    @Override
    public CompletableFuture<JobInvocation> getJobInvocation(
            String appId, String jobInvocationId, JobInvocationRequest request) {
        return submit(
                () -> AppsCatalog.Jobs.GET_JOB_INVOCATION.on(appId, jobInvocationId).with(request));
    }

    @Override
    public CompletableFuture<JobInvocation> cancelJobInvocation(
            String appId, String jobInvocationId, JobInvocationRequest request) {
        return submit(
                () ->
                        AppsCatalog.Jobs.CANCEL_JOB_INVOCATION
                                .on(appId, jobInvocationId)
                                .with(request));
    }

    @Override
    public CompletableFuture<AppLogs> getJobInvocationLogs(
            String appId,
            String jobName,
            String jobInvocationId,
            JobInvocationLogsRequest request) {
        return submit(
                () ->
                        AppsCatalog.Jobs.GET_JOB_INVOCATION_LOGS
                                .on(appId, jobName, jobInvocationId)
                                .with(request));
    }

    @Override
    public CompletableFuture<Page<Event>> listEvents(String appId, ListEventsRequest request) {
        return submit(() -> AppsCatalog.Events.LIST_EVENTS.on(appId).with(request));
    }

    @Override
    public CompletableFuture<Event> getEvent(String appId, String eventId) {
        return submit(() -> AppsCatalog.Events.GET_EVENT.on(appId, eventId));
    }

    @Override
    public CompletableFuture<Event> cancelEvent(String appId, String eventId) {
        return submit(() -> AppsCatalog.Events.CANCEL_EVENT.on(appId, eventId));
    }

    @Override
    public CompletableFuture<AppLogs> getEventLogs(
            String appId, String eventId, LogsRequest request) {
        return submit(() -> AppsCatalog.Events.GET_EVENT_LOGS.on(appId, eventId).with(request));
    }

    @Override
    public CompletableFuture<List<Alert>> listAlerts(String appId) {
        return submit(() -> AppsCatalog.Alerts.LIST_ALERTS.on(appId));
    }

    @Override
    public CompletableFuture<Alert> assignAlertDestinations(
            String appId, String alertId, AssignAlertDestinationsRequest request) {
        return submit(
                () ->
                        AppsCatalog.Alerts.ASSIGN_ALERT_DESTINATIONS
                                .on(appId, alertId)
                                .with(request));
    }

    @Override
    public CompletableFuture<InstanceSizes> listInstanceSizes() {
        return submit(() -> AppsCatalog.Sizes.LIST_INSTANCE_SIZES.on());
    }

    @Override
    public CompletableFuture<InstanceSize> getInstanceSize(String slug) {
        return submit(() -> AppsCatalog.Sizes.GET_INSTANCE_SIZE.on(slug));
    }

    @Override
    public CompletableFuture<List<Region>> listRegions() {
        return submit(() -> AppsCatalog.Sizes.LIST_REGIONS.on());
    }

    @Override
    public CompletableFuture<BandwidthUsage> getMetricsBandwidthDaily(
            String appId, BandwidthUsageRequest request) {
        return submit(
                () -> AppsCatalog.Bandwidth.GET_METRICS_BANDWIDTH_DAILY.on(appId).with(request));
    }

    @Override
    public CompletableFuture<BandwidthUsage> listMetricsBandwidthDaily(
            ListBandwidthUsageRequest request) {
        return submit(() -> AppsCatalog.Bandwidth.LIST_METRICS_BANDWIDTH_DAILY.on().with(request));
    }

    @Override
    public CompletableFuture<Detection> detect(DetectRequest request) {
        return submit(() -> AppsCatalog.OnlyInGodo.DETECT.on().with(request));
    }

    @Override
    public CompletableFuture<List<Buildpack>> listBuildpacks() {
        return submit(() -> AppsCatalog.OnlyInGodo.LIST_BUILDPACKS.on());
    }

    @Override
    public CompletableFuture<BuildpackUpgrade> upgradeBuildpack(
            String id, UpgradeBuildpackRequest request) {
        return submit(() -> AppsCatalog.OnlyInGodo.UPGRADE_BUILDPACK.on(id).with(request));
    }

    @Override
    public CompletableFuture<List<DatabaseConnectionDetails>> getDatabaseConnectionDetails(
            String appId) {
        return submit(() -> AppsCatalog.OnlyInGodo.GET_DATABASE_CONNECTION_DETAILS.on(appId));
    }

    @Override
    public CompletableFuture<Deployment> resetDatabasePassword(String appId, String componentName) {
        return submit(
                () -> AppsCatalog.OnlyInGodo.RESET_DATABASE_PASSWORD.on(appId, componentName));
    }

    @Override
    public CompletableFuture<TrustedSources> toggleDatabaseTrustedSource(
            String appId, String componentName, ToggleDatabaseTrustedSourceRequest request) {
        return submit(
                () ->
                        AppsCatalog.OnlyInGodo.TOGGLE_DATABASE_TRUSTED_SOURCE
                                .on(appId, componentName)
                                .with(request));
    }

    /** A call that cannot even be built fails through the future, too. */
    private <R> CompletableFuture<R> submit(Supplier<Call<R>> call) {
        return pipeline.submit(call, settings);
    }
}
