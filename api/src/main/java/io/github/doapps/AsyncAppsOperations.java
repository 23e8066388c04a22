package io.github.doapps;

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
import io.github.doapps.model.log.LogType;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * The operations of {@link AppsOperations}, each of which returns at once: the same names and
 * arguments, and a {@link CompletableFuture} of the result. What is said there of each operation
 * holds here.
 *
 * <p>Safe for use by any number of threads. Every failure comes through the future, as {@link
 * AppsOperations} would throw it: an id that cannot be sent and a closed client, too, and {@link
 * RequestNotSentException} where the client's executor refuses the call. {@code whenComplete} on
 * the future that was returned sees the exception itself; {@code join} and {@code get} wrap it, as
 * they always do. The deadline runs from the call, also while an executor lets it wait.
 *
 * <p>To cancel the returned future, or to complete it in whatever way, such as by {@code
 * orTimeout}, aborts the call, and {@link CallReport#effectOnServer()} of the client's listener
 * tells what it may have done: an operation that changes something may have been acted on. What is
 * done to a future that is derived from it, as by {@code thenApply}, does not reach the call.
 *
 * <p>Stages without an executor of their own run on the call's thread, which is there for that call
 * alone unless the client was given an executor. Those that {@code orTimeout} or {@code
 * completeOnTimeout} sets off, on the client's future or on one derived from it, run on a thread of
 * their own, where the JDK would run them on the one timer thread of the JVM: so they may block.
 *
 * <p>The client implements this interface; a test may, too. It is not for implementation elsewhere:
 * it grows with the API, and every method is a default that gives a future failed with {@link
 * UnsupportedOperationException}, so that a fake stays loadable when methods are added.
 */
public interface AsyncAppsOperations {

    // Apps

    /**
     * As {@link AppsOperations#list()}. {@link Page#nextAsync()} goes on.
     *
     * @return the first page
     */
    default CompletableFuture<Page<App>> list() {
        return list(ListAppsRequest.defaults());
    }

    /**
     * As {@link AppsOperations#list(ListAppsRequest)}. {@link Page#nextAsync()} goes on.
     *
     * @param request which page, how large, and whether with their projects
     * @return the page
     */
    default CompletableFuture<Page<App>> list(ListAppsRequest request) {
        return unsupported("list");
    }

    /**
     * As {@link AppsOperations#create}. Sent at most once.
     *
     * @param request the app's spec, and the project it goes to
     * @return the app
     */
    default CompletableFuture<App> create(CreateAppRequest request) {
        return unsupported("create");
    }

    /**
     * As {@link AppsOperations#get}.
     *
     * @param id the app's id
     * @return the app
     */
    default CompletableFuture<App> get(String id) {
        return unsupported("get");
    }

    /**
     * As {@link AppsOperations#findByName}. Canceling the future aborts the call in flight and
     * makes no other.
     *
     * @param name the name in the app's spec
     * @return the app, or empty if the account has none of that name
     */
    default CompletableFuture<Optional<App>> findByName(String name) {
        Predicate<App> wanted;
        try {
            wanted = AppName.isThat(name);
        } catch (IllegalArgumentException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        return Page.findAsync(list(AppName.PAGES), wanted);
    }

    /**
     * As {@link AppsOperations#update}. Sent at most once.
     *
     * @param id the app's id
     * @param request the whole spec, and whether the sources move, too
     * @return the app
     */
    default CompletableFuture<App> update(String id, UpdateAppRequest request) {
        return unsupported("update");
    }

    /**
     * As {@link AppsOperations#delete}. May be sent more than once.
     *
     * @param id the app's id
     * @return the app's id
     */
    default CompletableFuture<DeletedApp> delete(String id) {
        return unsupported("delete");
    }

    /**
     * As {@link AppsOperations#validateAppSpec}.
     *
     * @param request the spec, and the app that it is for
     * @return what would come of it
     */
    default CompletableFuture<AppProposal> validateAppSpec(ValidateAppSpecRequest request) {
        return unsupported("validateAppSpec");
    }

    /**
     * As {@link AppsOperations#restart(String)}. Sent at most once.
     *
     * @param appId the app's id
     * @return the deployment as it starts
     */
    default CompletableFuture<Deployment> restart(String appId) {
        return restart(appId, RestartRequest.all());
    }

    /**
     * As {@link AppsOperations#restart(String, RestartRequest)}. Sent at most once.
     *
     * @param appId the app's id
     * @param request which components
     * @return the deployment as it starts
     */
    default CompletableFuture<Deployment> restart(String appId, RestartRequest request) {
        return unsupported("restart");
    }

    /**
     * As {@link AppsOperations#getInstances}.
     *
     * @param appId the app's id
     * @return the containers; unmodifiable
     */
    default CompletableFuture<List<Instance>> getInstances(String appId) {
        return unsupported("getInstances");
    }

    /**
     * As {@link AppsOperations#getHealth}.
     *
     * @param appId the app's id
     * @return their health
     */
    default CompletableFuture<AppHealth> getHealth(String appId) {
        return unsupported("getHealth");
    }

    // Deployments

    /**
     * As {@link AppsOperations#listDeployments(String)}. {@link Page#nextAsync()} goes on.
     *
     * @param appId the app's id
     * @return the first page
     */
    default CompletableFuture<Page<Deployment>> listDeployments(String appId) {
        return listDeployments(appId, ListDeploymentsRequest.defaults());
    }

    /**
     * As {@link AppsOperations#listDeployments(String, ListDeploymentsRequest)}. {@link
     * Page#nextAsync()} goes on.
     *
     * @param appId the app's id
     * @param request which page, how large, and which types of deployment
     * @return the page
     */
    default CompletableFuture<Page<Deployment>> listDeployments(
            String appId, ListDeploymentsRequest request) {
        return unsupported("listDeployments");
    }

    /**
     * As {@link AppsOperations#createDeployment(String)}. Sent at most once.
     *
     * @param appId the app's id
     * @return the deployment as it starts
     */
    default CompletableFuture<Deployment> createDeployment(String appId) {
        return createDeployment(appId, CreateDeploymentRequest.empty());
    }

    /**
     * As {@link AppsOperations#createDeployment(String, CreateDeploymentRequest)}. Sent at most
     * once.
     *
     * @param appId the app's id
     * @param request whether to build anew
     * @return the deployment as it starts
     */
    default CompletableFuture<Deployment> createDeployment(
            String appId, CreateDeploymentRequest request) {
        return unsupported("createDeployment");
    }

    /**
     * As {@link AppsOperations#getDeployment}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return the deployment
     */
    default CompletableFuture<Deployment> getDeployment(String appId, String deploymentId) {
        return unsupported("getDeployment");
    }

    /**
     * As {@link AppsOperations#cancelDeployment}. May be sent more than once.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return the deployment
     */
    default CompletableFuture<Deployment> cancelDeployment(String appId, String deploymentId) {
        return unsupported("cancelDeployment");
    }

    // Rollbacks

    /**
     * As {@link AppsOperations#createRollback}. Sent at most once.
     *
     * @param appId the app's id
     * @param request the deployment to go back to, and whether for good at once
     * @return the deployment as it starts
     */
    default CompletableFuture<Deployment> createRollback(String appId, RollbackRequest request) {
        return unsupported("createRollback");
    }

    /**
     * As {@link AppsOperations#validateRollback}.
     *
     * @param appId the app's id
     * @param request the deployment to go back to
     * @return whether it can, and what is to be known
     */
    default CompletableFuture<RollbackValidation> validateRollback(
            String appId, RollbackRequest request) {
        return unsupported("validateRollback");
    }

    /**
     * As {@link AppsOperations#commitRollback}. May be sent more than once.
     *
     * @param appId the app's id
     * @return when it is done
     */
    default CompletableFuture<Void> commitRollback(String appId) {
        return unsupported("commitRollback");
    }

    /**
     * As {@link AppsOperations#revertRollback}. Sent at most once.
     *
     * @param appId the app's id
     * @return the deployment as it starts
     */
    default CompletableFuture<Deployment> revertRollback(String appId) {
        return unsupported("revertRollback");
    }

    // Logs

    /**
     * As {@link AppsOperations#getLogsActiveDeploymentAggregate}.
     *
     * @param appId the app's id
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default CompletableFuture<AppLogs> getLogsActiveDeploymentAggregate(
            String appId, LogsRequest request) {
        return unsupported("getLogsActiveDeploymentAggregate");
    }

    /**
     * As {@link AppsOperations#getLogsActiveDeployment}.
     *
     * @param appId the app's id
     * @param componentName the component's name in the spec
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default CompletableFuture<AppLogs> getLogsActiveDeployment(
            String appId, String componentName, LogsRequest request) {
        return unsupported("getLogsActiveDeployment");
    }

    /**
     * As {@link AppsOperations#getLogsAggregate}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default CompletableFuture<AppLogs> getLogsAggregate(
            String appId, String deploymentId, LogsRequest request) {
        return unsupported("getLogsAggregate");
    }

    /**
     * As {@link AppsOperations#getLogs}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param componentName the component's name in the spec
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default CompletableFuture<AppLogs> getLogs(
            String appId, String deploymentId, String componentName, LogsRequest request) {
        return unsupported("getLogs");
    }

    // Consoles

    /**
     * As {@link AppsOperations#getExecActiveDeployment(String, String)}.
     *
     * @param appId the app's id
     * @param componentName the component's name in the spec
     * @return the console's address
     */
    default CompletableFuture<AppExec> getExecActiveDeployment(String appId, String componentName) {
        return getExecActiveDeployment(appId, componentName, ExecRequest.defaults());
    }

    /**
     * As {@link AppsOperations#getExecActiveDeployment(String, String, ExecRequest)}.
     *
     * @param appId the app's id
     * @param componentName the component's name in the spec
     * @param request which container
     * @return the console's address
     */
    default CompletableFuture<AppExec> getExecActiveDeployment(
            String appId, String componentName, ExecRequest request) {
        return unsupported("getExecActiveDeployment");
    }

    /**
     * As {@link AppsOperations#getExec(String, String, String)}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param componentName the component's name in the spec
     * @return the console's address
     */
    default CompletableFuture<AppExec> getExec(
            String appId, String deploymentId, String componentName) {
        return getExec(appId, deploymentId, componentName, ExecRequest.defaults());
    }

    /**
     * As {@link AppsOperations#getExec(String, String, String, ExecRequest)}.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param componentName the component's name in the spec
     * @param request which container
     * @return the console's address
     */
    default CompletableFuture<AppExec> getExec(
            String appId, String deploymentId, String componentName, ExecRequest request) {
        return unsupported("getExec");
    }

    // Runs of jobs

    /**
     * As {@link AppsOperations#listJobInvocations(String)}. {@link Page#nextAsync()} goes on.
     *
     * @param appId the app's id
     * @return the first page
     */
    default CompletableFuture<Page<JobInvocation>> listJobInvocations(String appId) {
        return listJobInvocations(appId, ListJobInvocationsRequest.defaults());
    }

    /**
     * As {@link AppsOperations#listJobInvocations(String, ListJobInvocationsRequest)}. {@link
     * Page#nextAsync()} goes on.
     *
     * @param appId the app's id
     * @param request which page, how large, of which jobs and which deployment
     * @return the page
     */
    default CompletableFuture<Page<JobInvocation>> listJobInvocations(
            String appId, ListJobInvocationsRequest request) {
        return unsupported("listJobInvocations");
    }

    /**
     * As {@link AppsOperations#getJobInvocation(String, String)}.
     *
     * @param appId the app's id
     * @param jobInvocationId the run's id
     * @return the run
     */
    default CompletableFuture<JobInvocation> getJobInvocation(
            String appId, String jobInvocationId) {
        return getJobInvocation(appId, jobInvocationId, JobInvocationRequest.defaults());
    }

    /**
     * As {@link AppsOperations#getJobInvocation(String, String, JobInvocationRequest)}.
     *
     * @param appId the app's id
     * @param jobInvocationId the run's id
     * @param request which job it is a run of
     * @return the run
     */
    default CompletableFuture<JobInvocation> getJobInvocation(
            String appId, String jobInvocationId, JobInvocationRequest request) {
        return unsupported("getJobInvocation");
    }

    /**
     * As {@link AppsOperations#cancelJobInvocation(String, String)}. May be sent more than once.
     *
     * @param appId the app's id
     * @param jobInvocationId the run's id
     * @return the run
     */
    default CompletableFuture<JobInvocation> cancelJobInvocation(
            String appId, String jobInvocationId) {
        return cancelJobInvocation(appId, jobInvocationId, JobInvocationRequest.defaults());
    }

    /**
     * As {@link AppsOperations#cancelJobInvocation(String, String, JobInvocationRequest)}. May be
     * sent more than once.
     *
     * @param appId the app's id
     * @param jobInvocationId the run's id
     * @param request which job it is a run of
     * @return the run
     */
    default CompletableFuture<JobInvocation> cancelJobInvocation(
            String appId, String jobInvocationId, JobInvocationRequest request) {
        return unsupported("cancelJobInvocation");
    }

    /**
     * As {@link AppsOperations#getJobInvocationLogs(String, String, String)}.
     *
     * @param appId the app's id
     * @param jobName the job's name in the spec
     * @param jobInvocationId the run's id
     * @return the logs' addresses
     */
    default CompletableFuture<AppLogs> getJobInvocationLogs(
            String appId, String jobName, String jobInvocationId) {
        return getJobInvocationLogs(
                appId, jobName, jobInvocationId, JobInvocationLogsRequest.defaults());
    }

    /**
     * As {@link AppsOperations#getJobInvocationLogs(String, String, String,
     * JobInvocationLogsRequest)}.
     *
     * @param appId the app's id
     * @param jobName the job's name in the spec
     * @param jobInvocationId the run's id
     * @param request how much of it
     * @return the logs' addresses
     */
    default CompletableFuture<AppLogs> getJobInvocationLogs(
            String appId,
            String jobName,
            String jobInvocationId,
            JobInvocationLogsRequest request) {
        return unsupported("getJobInvocationLogs");
    }

    // Events

    /**
     * As {@link AppsOperations#listEvents(String)}. {@link Page#nextAsync()} goes on.
     *
     * @param appId the app's id
     * @return the first page
     */
    default CompletableFuture<Page<Event>> listEvents(String appId) {
        return listEvents(appId, ListEventsRequest.defaults());
    }

    /**
     * As {@link AppsOperations#listEvents(String, ListEventsRequest)}. {@link Page#nextAsync()}
     * goes on.
     *
     * @param appId the app's id
     * @param request which page, how large, and which types of event
     * @return the page
     */
    default CompletableFuture<Page<Event>> listEvents(String appId, ListEventsRequest request) {
        return unsupported("listEvents");
    }

    /**
     * As {@link AppsOperations#getEvent}.
     *
     * @param appId the app's id
     * @param eventId the event's id
     * @return the event
     */
    default CompletableFuture<Event> getEvent(String appId, String eventId) {
        return unsupported("getEvent");
    }

    /**
     * As {@link AppsOperations#cancelEvent}. May be sent more than once.
     *
     * @param appId the app's id
     * @param eventId the event's id
     * @return the event
     */
    default CompletableFuture<Event> cancelEvent(String appId, String eventId) {
        return unsupported("cancelEvent");
    }

    /**
     * As {@link AppsOperations#getEventLogs(String, String)}.
     *
     * @param appId the app's id
     * @param eventId the event's id
     * @return the logs' addresses
     */
    default CompletableFuture<AppLogs> getEventLogs(String appId, String eventId) {
        return getEventLogs(appId, eventId, LogsRequest.of(LogType.AUTOSCALE_EVENT));
    }

    /**
     * As {@link AppsOperations#getEventLogs(String, String, LogsRequest)}.
     *
     * @param appId the app's id
     * @param eventId the event's id
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default CompletableFuture<AppLogs> getEventLogs(
            String appId, String eventId, LogsRequest request) {
        return unsupported("getEventLogs");
    }

    // Alerts

    /**
     * As {@link AppsOperations#listAlerts}.
     *
     * @param appId the app's id
     * @return the alerts; unmodifiable
     */
    default CompletableFuture<List<Alert>> listAlerts(String appId) {
        return unsupported("listAlerts");
    }

    /**
     * As {@link AppsOperations#assignAlertDestinations}. May be sent more than once.
     *
     * @param appId the app's id
     * @param alertId the alert's id
     * @param request all addresses and channels that it goes to from now on
     * @return the alert
     */
    default CompletableFuture<Alert> assignAlertDestinations(
            String appId, String alertId, AssignAlertDestinationsRequest request) {
        return unsupported("assignAlertDestinations");
    }

    // Sizes and regions

    /**
     * As {@link AppsOperations#listInstanceSizes}.
     *
     * @return the sizes
     */
    default CompletableFuture<InstanceSizes> listInstanceSizes() {
        return unsupported("listInstanceSizes");
    }

    /**
     * As {@link AppsOperations#getInstanceSize}.
     *
     * @param slug the size's slug
     * @return the size
     */
    default CompletableFuture<InstanceSize> getInstanceSize(String slug) {
        return unsupported("getInstanceSize");
    }

    /**
     * As {@link AppsOperations#listRegions}.
     *
     * @return the regions; unmodifiable
     */
    default CompletableFuture<List<Region>> listRegions() {
        return unsupported("listRegions");
    }

    // Bandwidth

    /**
     * As {@link AppsOperations#getMetricsBandwidthDaily(String)}.
     *
     * @param appId the app's id
     * @return the bytes sent
     */
    default CompletableFuture<BandwidthUsage> getMetricsBandwidthDaily(String appId) {
        return getMetricsBandwidthDaily(appId, BandwidthUsageRequest.defaults());
    }

    /**
     * As {@link AppsOperations#getMetricsBandwidthDaily(String, BandwidthUsageRequest)}.
     *
     * @param appId the app's id
     * @param request which day
     * @return the bytes sent
     */
    default CompletableFuture<BandwidthUsage> getMetricsBandwidthDaily(
            String appId, BandwidthUsageRequest request) {
        return unsupported("getMetricsBandwidthDaily");
    }

    /**
     * As {@link AppsOperations#listMetricsBandwidthDaily}.
     *
     * @param request which apps, and which day
     * @return the bytes sent
     */
    default CompletableFuture<BandwidthUsage> listMetricsBandwidthDaily(
            ListBandwidthUsageRequest request) {
        return unsupported("listMetricsBandwidthDaily");
    }

    // What DigitalOcean's reference does not have, from godo

    /**
     * As {@link AppsOperations#detect}.
     *
     * @param request where the sources are
     * @return what it finds
     */
    default CompletableFuture<Detection> detect(DetectRequest request) {
        return unsupported("detect");
    }

    /**
     * As {@link AppsOperations#listBuildpacks}.
     *
     * @return the buildpacks; unmodifiable
     */
    default CompletableFuture<List<Buildpack>> listBuildpacks() {
        return unsupported("listBuildpacks");
    }

    /**
     * As {@link AppsOperations#upgradeBuildpack}. Sent at most once.
     *
     * @param id the app's id
     * @param request which buildpack, to which version, and whether a deployment follows
     * @return what came of it
     */
    default CompletableFuture<BuildpackUpgrade> upgradeBuildpack(
            String id, UpgradeBuildpackRequest request) {
        return unsupported("upgradeBuildpack");
    }

    /**
     * As {@link AppsOperations#getDatabaseConnectionDetails}.
     *
     * @param appId the app's id
     * @return the details, with their passwords; unmodifiable
     */
    default CompletableFuture<List<DatabaseConnectionDetails>> getDatabaseConnectionDetails(
            String appId) {
        return unsupported("getDatabaseConnectionDetails");
    }

    /**
     * As {@link AppsOperations#resetDatabasePassword}. Sent at most once.
     *
     * @param appId the app's id
     * @param componentName the database's name in the spec
     * @return the deployment as it starts
     */
    default CompletableFuture<Deployment> resetDatabasePassword(
            String appId, String componentName) {
        return unsupported("resetDatabasePassword");
    }

    /**
     * As {@link AppsOperations#toggleDatabaseTrustedSource}. Sent at most once.
     *
     * @param appId the app's id
     * @param componentName the database's name in the spec
     * @param request whether it is to
     * @return whether it does
     */
    default CompletableFuture<TrustedSources> toggleDatabaseTrustedSource(
            String appId, String componentName, ToggleDatabaseTrustedSourceRequest request) {
        return unsupported("toggleDatabaseTrustedSource");
    }

    private <R> CompletableFuture<R> unsupported(String operation) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException(
                        getClass().getName() + " does not implement " + operation));
    }
}
