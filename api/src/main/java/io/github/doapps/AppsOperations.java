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
import java.util.function.Predicate;

/**
 * The operations of DigitalOcean's Apps API, each one call on the wire, named as in DigitalOcean's
 * reference and in pydo's {@code client.apps}; and {@link #findByName}, which makes as many as it
 * needs.
 *
 * <p>Safe for use by any number of threads. Every method blocks until the call has ended, at the
 * latest by its deadline (60 seconds unless set otherwise; what cannot be ended from outside may
 * outlast it: a {@code TokenSource} that blocks, the operating system's name resolution, a
 * transport that does not promise {@link io.github.doapps.spi.TransportCapability#ABORTS}), and
 * throws:
 *
 * <ul>
 *   <li>{@link IllegalArgumentException} for an id that is null, blank, a dot segment or has
 *       control characters, {@link NullPointerException} for a request that is null, and {@link
 *       IllegalStateException} on a closed client; nothing is sent then;
 *   <li>a subclass of {@link ApiException} by the status of the answer;
 *   <li>for methods that are sent at most once, {@link OutcomeUnknownException} where the request
 *       may have been acted on and no usable answer came; those that change something and may be
 *       sent more than once leave the same behind however often they are done, and say in {@link
 *       AppPlatformException#effectOnServer()} what any of their attempts may have done;
 *   <li>any other {@link AppPlatformException}, whose {@link AppPlatformException#effectOnServer()}
 *       tells what was done.
 * </ul>
 *
 * <p>{@code docs/operations.md} has all of them in one table.
 *
 * <p>The client implements this interface; a test may, too. It is not for implementation elsewhere:
 * it grows with the API, and every method is a default that throws {@link
 * UnsupportedOperationException}, so that a fake stays loadable when methods are added.
 */
public interface AppsOperations {

    // Apps

    /**
     * The account's apps, 20 to a page.
     *
     * @return the first page
     */
    default Page<App> list() {
        return list(ListAppsRequest.defaults());
    }

    /**
     * The account's apps (GET {@code /v2/apps}). {@link #findByName} looks for one by its name.
     *
     * @param request which page, how large, and whether with their projects
     * @return the page
     */
    default Page<App> list(ListAppsRequest request) {
        throw unsupported("list");
    }

    /**
     * Creates an app and starts its first deployment, {@link App#pendingDeployment()} (POST {@code
     * /v2/apps}). Sent at most once.
     *
     * @param request the app's spec, and the project it goes to
     * @return the app
     */
    default App create(CreateAppRequest request) {
        throw unsupported("create");
    }

    /**
     * An app as it stands (GET {@code /v2/apps/{id}}).
     *
     * @param id the app's id
     * @return the app
     */
    default App get(String id) {
        throw unsupported("get");
    }

    /**
     * Looks for an app by its name: lists apps, a hundred to a page, until a page has it. The API's
     * own query for a name needs the id that it would replace.
     *
     * @param name the name in the app's spec
     * @return the app, or empty if the account has none of that name
     * @throws IllegalArgumentException if the name is null or blank; nothing is sent
     */
    default Optional<App> findByName(String name) {
        Predicate<App> wanted = AppName.isThat(name);
        return list(AppName.PAGES).all().filter(wanted).findFirst();
    }

    /**
     * Replaces an app's spec as a whole, which starts a deployment, {@link App#pendingDeployment()}
     * (PUT {@code /v2/apps/{id}}). What the new spec lacks is deleted: start with the spec that
     * {@link #get} gives. Sent at most once.
     *
     * @param id the app's id
     * @param request the whole spec, and whether the sources move, too
     * @return the app
     */
    default App update(String id, UpdateAppRequest request) {
        throw unsupported("update");
    }

    /**
     * Deletes an app with all that it has (DELETE {@code /v2/apps/{id}}). Where an answer is lost
     * and it is sent again, a {@link NotFoundException} may come of the first: its text says so.
     * May be sent more than once.
     *
     * @param id the app's id
     * @return the app's id
     */
    default DeletedApp delete(String id) {
        throw unsupported("delete");
    }

    /**
     * What would come of a spec: whether it is valid, what it would cost, and how the server
     * completes it (POST {@code /v2/apps/propose}). Changes nothing. A spec that is not valid is a
     * {@link BadRequestException}.
     *
     * @param request the spec, and the app that it is for
     * @return what would come of it
     */
    default AppProposal validateAppSpec(ValidateAppSpecRequest request) {
        throw unsupported("validateAppSpec");
    }

    /**
     * Restarts all components of an app as they are deployed, without a build. Sent at most once.
     *
     * @param appId the app's id
     * @return the deployment as it starts
     */
    default Deployment restart(String appId) {
        return restart(appId, RestartRequest.all());
    }

    /**
     * Restarts components of an app as they are deployed, without a build (POST {@code
     * /v2/apps/{app_id}/restart}). Sent at most once.
     *
     * @param appId the app's id
     * @param request which components
     * @return the deployment as it starts
     */
    default Deployment restart(String appId, RestartRequest request) {
        throw unsupported("restart");
    }

    /**
     * The containers that an app runs now (GET {@code /v2/apps/{app_id}/instances}).
     *
     * @param appId the app's id
     * @return the containers; unmodifiable
     */
    default List<Instance> getInstances(String appId) {
        throw unsupported("getInstances");
    }

    /**
     * How an app's components fare (GET {@code /v2/apps/{app_id}/health}).
     *
     * @param appId the app's id
     * @return their health
     */
    default AppHealth getHealth(String appId) {
        throw unsupported("getHealth");
    }

    // Deployments

    /**
     * An app's deployments, the newest first, 20 to a page.
     *
     * @param appId the app's id
     * @return the first page
     */
    default Page<Deployment> listDeployments(String appId) {
        return listDeployments(appId, ListDeploymentsRequest.defaults());
    }

    /**
     * An app's deployments, the newest first (GET {@code /v2/apps/{app_id}/deployments}). Each
     * holds its whole spec, so a large page is slow: 200 of them came to 7 MB
     * (terraform-provider-digitalocean, issue 864).
     *
     * @param appId the app's id
     * @param request which page, how large, and which types of deployment
     * @return the page
     */
    default Page<Deployment> listDeployments(String appId, ListDeploymentsRequest request) {
        throw unsupported("listDeployments");
    }

    /**
     * Starts a deployment of an app from its newest sources, with a cached build where one fits
     * (POST {@code /v2/apps/{app_id}/deployments} with {@code {}}). Sent at most once.
     *
     * @param appId the app's id
     * @return the deployment as it starts
     */
    default Deployment createDeployment(String appId) {
        return createDeployment(appId, CreateDeploymentRequest.empty());
    }

    /**
     * Starts a deployment of an app from its newest sources (POST {@code
     * /v2/apps/{app_id}/deployments}). The deployment is only scheduled: {@link Deployment#phase()}
     * of {@link #getDeployment} tells how it goes. Sent at most once.
     *
     * @param appId the app's id
     * @param request whether to build anew
     * @return the deployment as it starts
     */
    default Deployment createDeployment(String appId, CreateDeploymentRequest request) {
        throw unsupported("createDeployment");
    }

    /**
     * A deployment as it stands (GET {@code /v2/apps/{app_id}/deployments/{deployment_id}}).
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return the deployment
     */
    default Deployment getDeployment(String appId, String deploymentId) {
        throw unsupported("getDeployment");
    }

    /**
     * Ends a deployment that is on its way (POST {@code
     * /v2/apps/{app_id}/deployments/{deployment_id}/cancel}). Its steps stay as they were; only
     * {@link Deployment#phase()} of {@link #getDeployment} tells that it has ended. May be sent
     * more than once.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @return the deployment
     */
    default Deployment cancelDeployment(String appId, String deploymentId) {
        throw unsupported("cancelDeployment");
    }

    // Rollbacks

    /**
     * Starts a deployment that goes back to an earlier one (POST {@code
     * /v2/apps/{app_id}/rollback}). Unless the request says otherwise it pins the app: nothing else
     * can be deployed until {@link #commitRollback} or {@link #revertRollback}. Sent at most once.
     *
     * @param appId the app's id
     * @param request the deployment to go back to, and whether for good at once
     * @return the deployment as it starts
     */
    default Deployment createRollback(String appId, RollbackRequest request) {
        throw unsupported("createRollback");
    }

    /**
     * Whether an app can go back to a deployment (POST {@code
     * /v2/apps/{app_id}/rollback/validate}). Changes nothing.
     *
     * @param appId the app's id
     * @param request the deployment to go back to
     * @return whether it can, and what is to be known
     */
    default RollbackValidation validateRollback(String appId, RollbackRequest request) {
        throw unsupported("validateRollback");
    }

    /**
     * Makes a rollback permanent, so that the app can be deployed again (POST {@code
     * /v2/apps/{app_id}/rollback/commit}). May be sent more than once.
     *
     * @param appId the app's id
     */
    default void commitRollback(String appId) {
        throw unsupported("commitRollback");
    }

    /**
     * Starts a deployment of what ran before a rollback, after which the app can be deployed again
     * (POST {@code /v2/apps/{app_id}/rollback/revert}). Sent at most once.
     *
     * @param appId the app's id
     * @return the deployment as it starts
     */
    default Deployment revertRollback(String appId) {
        throw unsupported("revertRollback");
    }

    // Logs

    /**
     * Where the logs of all components of the deployment that runs are read (GET {@code
     * /v2/apps/{app_id}/logs}). Where there are none yet, the API answers 400
     * (digitalocean/app_action).
     *
     * @param appId the app's id
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default AppLogs getLogsActiveDeploymentAggregate(String appId, LogsRequest request) {
        throw unsupported("getLogsActiveDeploymentAggregate");
    }

    /**
     * Where the logs of a component of the deployment that runs are read (GET {@code
     * /v2/apps/{app_id}/components/{component_name}/logs}).
     *
     * @param appId the app's id
     * @param componentName the component's name in the spec
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default AppLogs getLogsActiveDeployment(
            String appId, String componentName, LogsRequest request) {
        throw unsupported("getLogsActiveDeployment");
    }

    /**
     * Where the logs of all components of a deployment are read (GET {@code
     * /v2/apps/{app_id}/deployments/{deployment_id}/logs}).
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default AppLogs getLogsAggregate(String appId, String deploymentId, LogsRequest request) {
        throw unsupported("getLogsAggregate");
    }

    /**
     * Where the logs of a component of a deployment are read (GET {@code
     * /v2/apps/{app_id}/deployments/{deployment_id}/components/{component_name}/logs}).
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param componentName the component's name in the spec
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default AppLogs getLogs(
            String appId, String deploymentId, String componentName, LogsRequest request) {
        throw unsupported("getLogs");
    }

    // Consoles

    /**
     * Where a console in any container of a component of the deployment that runs is reached.
     *
     * @param appId the app's id
     * @param componentName the component's name in the spec
     * @return the console's address
     */
    default AppExec getExecActiveDeployment(String appId, String componentName) {
        return getExecActiveDeployment(appId, componentName, ExecRequest.defaults());
    }

    /**
     * Where a console in a container of the deployment that runs is reached (GET {@code
     * /v2/apps/{app_id}/components/{component_name}/exec}).
     *
     * @param appId the app's id
     * @param componentName the component's name in the spec
     * @param request which container
     * @return the console's address
     */
    default AppExec getExecActiveDeployment(
            String appId, String componentName, ExecRequest request) {
        throw unsupported("getExecActiveDeployment");
    }

    /**
     * Where a console in any container of a component of a deployment is reached.
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param componentName the component's name in the spec
     * @return the console's address
     */
    default AppExec getExec(String appId, String deploymentId, String componentName) {
        return getExec(appId, deploymentId, componentName, ExecRequest.defaults());
    }

    /**
     * Where a console in a container of a deployment is reached (GET {@code
     * /v2/apps/{app_id}/deployments/{deployment_id}/components/{component_name}/exec}).
     *
     * @param appId the app's id
     * @param deploymentId the deployment's id
     * @param componentName the component's name in the spec
     * @param request which container
     * @return the console's address
     */
    default AppExec getExec(
            String appId, String deploymentId, String componentName, ExecRequest request) {
        throw unsupported("getExec");
    }

    // Runs of jobs

    /**
     * The runs of an app's jobs, 20 to a page.
     *
     * @param appId the app's id
     * @return the first page
     */
    default Page<JobInvocation> listJobInvocations(String appId) {
        return listJobInvocations(appId, ListJobInvocationsRequest.defaults());
    }

    /**
     * The runs of an app's jobs (GET {@code /v2/apps/{app_id}/job-invocations}).
     *
     * @param appId the app's id
     * @param request which page, how large, of which jobs and which deployment
     * @return the page
     */
    default Page<JobInvocation> listJobInvocations(
            String appId, ListJobInvocationsRequest request) {
        throw unsupported("listJobInvocations");
    }

    /**
     * A run of a job as it stands.
     *
     * @param appId the app's id
     * @param jobInvocationId the run's id
     * @return the run
     */
    default JobInvocation getJobInvocation(String appId, String jobInvocationId) {
        return getJobInvocation(appId, jobInvocationId, JobInvocationRequest.defaults());
    }

    /**
     * A run of a job as it stands (GET {@code
     * /v2/apps/{app_id}/job-invocations/{job_invocation_id}}). The answer is read in its envelope,
     * as godo has it, and without, as DigitalOcean's reference does.
     *
     * @param appId the app's id
     * @param jobInvocationId the run's id
     * @param request which job it is a run of
     * @return the run
     */
    default JobInvocation getJobInvocation(
            String appId, String jobInvocationId, JobInvocationRequest request) {
        throw unsupported("getJobInvocation");
    }

    /**
     * Ends a run of a job. May be sent more than once.
     *
     * @param appId the app's id
     * @param jobInvocationId the run's id
     * @return the run
     */
    default JobInvocation cancelJobInvocation(String appId, String jobInvocationId) {
        return cancelJobInvocation(appId, jobInvocationId, JobInvocationRequest.defaults());
    }

    /**
     * Ends a run of a job (POST {@code
     * /v2/apps/{app_id}/job-invocations/{job_invocation_id}/cancel}). May be sent more than once.
     *
     * @param appId the app's id
     * @param jobInvocationId the run's id
     * @param request which job it is a run of
     * @return the run
     */
    default JobInvocation cancelJobInvocation(
            String appId, String jobInvocationId, JobInvocationRequest request) {
        throw unsupported("cancelJobInvocation");
    }

    /**
     * Where the logs of a run of a job are read.
     *
     * @param appId the app's id
     * @param jobName the job's name in the spec
     * @param jobInvocationId the run's id
     * @return the logs' addresses
     */
    default AppLogs getJobInvocationLogs(String appId, String jobName, String jobInvocationId) {
        return getJobInvocationLogs(
                appId, jobName, jobInvocationId, JobInvocationLogsRequest.defaults());
    }

    /**
     * Where the logs of a run of a job are read (GET {@code
     * /v2/apps/{app_id}/jobs/{job_name}/invocations/{job_invocation_id}/logs}).
     *
     * @param appId the app's id
     * @param jobName the job's name in the spec
     * @param jobInvocationId the run's id
     * @param request how much of it
     * @return the logs' addresses
     */
    default AppLogs getJobInvocationLogs(
            String appId,
            String jobName,
            String jobInvocationId,
            JobInvocationLogsRequest request) {
        throw unsupported("getJobInvocationLogs");
    }

    // Events

    /**
     * What happened to an app, 20 events to a page.
     *
     * @param appId the app's id
     * @return the first page
     */
    default Page<Event> listEvents(String appId) {
        return listEvents(appId, ListEventsRequest.defaults());
    }

    /**
     * What happened to an app (GET {@code /v2/apps/{app_id}/events}).
     *
     * @param appId the app's id
     * @param request which page, how large, and which types of event
     * @return the page
     */
    default Page<Event> listEvents(String appId, ListEventsRequest request) {
        throw unsupported("listEvents");
    }

    /**
     * An event (GET {@code /v2/apps/{app_id}/events/{event_id}}).
     *
     * @param appId the app's id
     * @param eventId the event's id
     * @return the event
     */
    default Event getEvent(String appId, String eventId) {
        throw unsupported("getEvent");
    }

    /**
     * Ends an autoscaling that is on its way (POST {@code
     * /v2/apps/{app_id}/events/{event_id}/cancel}). May be sent more than once.
     *
     * @param appId the app's id
     * @param eventId the event's id
     * @return the event
     */
    default Event cancelEvent(String appId, String eventId) {
        throw unsupported("cancelEvent");
    }

    /**
     * Where the logs of an autoscaling are read.
     *
     * @param appId the app's id
     * @param eventId the event's id
     * @return the logs' addresses
     */
    default AppLogs getEventLogs(String appId, String eventId) {
        return getEventLogs(appId, eventId, LogsRequest.of(LogType.AUTOSCALE_EVENT));
    }

    /**
     * Where the logs of an event are read (GET {@code /v2/apps/{app_id}/events/{event_id}/logs}).
     *
     * @param appId the app's id
     * @param eventId the event's id
     * @param request which kind of log, and how much of it
     * @return the logs' addresses
     */
    default AppLogs getEventLogs(String appId, String eventId, LogsRequest request) {
        throw unsupported("getEventLogs");
    }

    // Alerts

    /**
     * An app's alerts (GET {@code /v2/apps/{app_id}/alerts}).
     *
     * @param appId the app's id
     * @return the alerts; unmodifiable
     */
    default List<Alert> listAlerts(String appId) {
        throw unsupported("listAlerts");
    }

    /**
     * Replaces where an alert goes (POST {@code /v2/apps/{app_id}/alerts/{alert_id}/destinations}).
     * May be sent more than once.
     *
     * @param appId the app's id
     * @param alertId the alert's id
     * @param request all addresses and channels that it goes to from now on
     * @return the alert
     */
    default Alert assignAlertDestinations(
            String appId, String alertId, AssignAlertDestinationsRequest request) {
        throw unsupported("assignAlertDestinations");
    }

    // Sizes and regions

    /**
     * All sizes that containers come in (GET {@code /v2/apps/tiers/instance_sizes}).
     *
     * @return the sizes
     */
    default InstanceSizes listInstanceSizes() {
        throw unsupported("listInstanceSizes");
    }

    /**
     * A size that containers come in (GET {@code /v2/apps/tiers/instance_sizes/{slug}}).
     *
     * @param slug the size's slug
     * @return the size
     */
    default InstanceSize getInstanceSize(String slug) {
        throw unsupported("getInstanceSize");
    }

    /**
     * The regions that apps run in (GET {@code /v2/apps/regions}).
     *
     * @return the regions; unmodifiable
     */
    default List<Region> listRegions() {
        throw unsupported("listRegions");
    }

    // Bandwidth

    /**
     * How much an app sent yesterday.
     *
     * @param appId the app's id
     * @return the bytes sent
     */
    default BandwidthUsage getMetricsBandwidthDaily(String appId) {
        return getMetricsBandwidthDaily(appId, BandwidthUsageRequest.defaults());
    }

    /**
     * How much an app sent in a day (GET {@code /v2/apps/{app_id}/metrics/bandwidth_daily}).
     *
     * @param appId the app's id
     * @param request which day
     * @return the bytes sent
     */
    default BandwidthUsage getMetricsBandwidthDaily(String appId, BandwidthUsageRequest request) {
        throw unsupported("getMetricsBandwidthDaily");
    }

    /**
     * How much each of some apps sent in a day (POST {@code /v2/apps/metrics/bandwidth_daily}).
     * Changes nothing.
     *
     * @param request which apps, and which day
     * @return the bytes sent
     */
    default BandwidthUsage listMetricsBandwidthDaily(ListBandwidthUsageRequest request) {
        throw unsupported("listMetricsBandwidthDaily");
    }

    // What DigitalOcean's reference does not have, from godo

    /**
     * What App Platform finds in a repository (POST {@code /v2/apps/detect}). Changes nothing.
     * While {@link Detection#pending()}, ask again in the same words.
     *
     * @param request where the sources are
     * @return what it finds
     */
    default Detection detect(DetectRequest request) {
        throw unsupported("detect");
    }

    /**
     * The buildpacks there are (GET {@code /v2/apps/buildpacks}).
     *
     * @return the buildpacks; unmodifiable
     */
    default List<Buildpack> listBuildpacks() {
        throw unsupported("listBuildpacks");
    }

    /**
     * Moves an app's components to another version of a buildpack (POST {@code
     * /v2/apps/{id}/upgrade_buildpack}). Sent at most once.
     *
     * @param id the app's id
     * @param request which buildpack, to which version, and whether a deployment follows
     * @return what came of it
     */
    default BuildpackUpgrade upgradeBuildpack(String id, UpgradeBuildpackRequest request) {
        throw unsupported("upgradeBuildpack");
    }

    /**
     * How an app's databases are reached (GET {@code
     * /v2/apps/{app_id}/database_connection_details}).
     *
     * @param appId the app's id
     * @return the details, with their passwords; unmodifiable
     */
    default List<DatabaseConnectionDetails> getDatabaseConnectionDetails(String appId) {
        throw unsupported("getDatabaseConnectionDetails");
    }

    /**
     * Gives a database another password, which is deployed (POST {@code
     * /v2/apps/{app_id}/components/{component_name}/reset_password}). Sent at most once.
     *
     * @param appId the app's id
     * @param componentName the database's name in the spec
     * @return the deployment as it starts
     */
    default Deployment resetDatabasePassword(String appId, String componentName) {
        throw unsupported("resetDatabasePassword");
    }

    /**
     * Sets whether a database takes connections from its app alone (POST {@code
     * /v2/apps/{app_id}/components/{component_name}/trusted_sources}). Sent at most once.
     *
     * @param appId the app's id
     * @param componentName the database's name in the spec
     * @param request whether it is to
     * @return whether it does
     */
    default TrustedSources toggleDatabaseTrustedSource(
            String appId, String componentName, ToggleDatabaseTrustedSourceRequest request) {
        throw unsupported("toggleDatabaseTrustedSource");
    }

    private UnsupportedOperationException unsupported(String operation) {
        return new UnsupportedOperationException(
                getClass().getName() + " does not implement " + operation);
    }
}
