package io.github.doapps.verification.contract;

import io.github.doapps.model.alert.AssignAlertDestinationsRequest;
import io.github.doapps.model.alert.SlackWebhook;
import io.github.doapps.model.app.CreateAppRequest;
import io.github.doapps.model.app.ListAppsRequest;
import io.github.doapps.model.app.UpdateAppRequest;
import io.github.doapps.model.app.ValidateAppSpecRequest;
import io.github.doapps.model.buildpack.UpgradeBuildpackRequest;
import io.github.doapps.model.database.ToggleDatabaseTrustedSourceRequest;
import io.github.doapps.model.deployment.CreateDeploymentRequest;
import io.github.doapps.model.deployment.DeploymentType;
import io.github.doapps.model.deployment.ListDeploymentsRequest;
import io.github.doapps.model.deployment.RestartRequest;
import io.github.doapps.model.detection.DetectRequest;
import io.github.doapps.model.event.EventType;
import io.github.doapps.model.event.ListEventsRequest;
import io.github.doapps.model.exec.ExecRequest;
import io.github.doapps.model.job.JobInvocationRequest;
import io.github.doapps.model.job.ListJobInvocationsRequest;
import io.github.doapps.model.log.JobInvocationLogsRequest;
import io.github.doapps.model.log.LogType;
import io.github.doapps.model.log.LogsRequest;
import io.github.doapps.model.metrics.BandwidthUsageRequest;
import io.github.doapps.model.metrics.ListBandwidthUsageRequest;
import io.github.doapps.model.rollback.RollbackRequest;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The table of calls: a row for each operation, with all that can be asked of it. What the judge
 * knows and has no row fails the build.
 */
final class OperationCalls {

    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    static final List<OperationCall> ALL = new OperationCalls().rows;

    private final List<OperationCall> rows = new ArrayList<>();

    private OperationCalls() {
        apps();
        deployments();
        logsAndConsoles();
        activity();
        whatThereIs();
        onlyInGodo();
    }

    private void apps() {
        row(
                "list",
                mall ->
                        List.of(
                                ListAppsRequest.builder()
                                        .page(1)
                                        .perPage(2)
                                        .withProjects(true)
                                        .build()));
        row(
                "create",
                mall ->
                        List.of(
                                CreateAppRequest.builder()
                                        .spec(mall.otherSpec())
                                        .projectId("p-1")
                                        .build()));
        row("get", mall -> List.of(mall.id()));
        row(
                "update",
                mall ->
                        List.of(
                                mall.id(),
                                UpdateAppRequest.builder()
                                        .spec(mall.spec())
                                        .updateAllSourceVersions(true)
                                        .build()));
        row("delete", mall -> List.of(mall.id()));
        row("validateAppSpec", mall -> List.of(ValidateAppSpecRequest.of(mall.spec(), mall.id())));
        row("restart", mall -> List.of(mall.id(), RestartRequest.of("web", "queue")));
        row("getInstances", mall -> List.of(mall.id()));
        row("getHealth", mall -> List.of(mall.id()));
        row("listAlerts", mall -> List.of(mall.id()));
        row(
                "assignAlertDestinations",
                mall ->
                        List.of(
                                mall.id(),
                                mall.alert(),
                                AssignAlertDestinationsRequest.builder()
                                        .emails(List.of("ops@example.com"))
                                        .slackWebhooks(
                                                List.of(
                                                        SlackWebhook.builder()
                                                                .url("https://hooks.example.com/x")
                                                                .channel("#ops")
                                                                .build()))
                                        .build()));
    }

    private void deployments() {
        row(
                "listDeployments",
                mall ->
                        List.of(
                                mall.id(),
                                ListDeploymentsRequest.builder()
                                        .page(1)
                                        .perPage(1)
                                        .deploymentTypes(
                                                DeploymentType.MANUAL,
                                                DeploymentType.MANUAL_ROLLBACK)
                                        .build()));
        row("createDeployment", mall -> List.of(mall.id(), CreateDeploymentRequest.forcingBuild()));
        row("getDeployment", mall -> List.of(mall.id(), mall.active()));
        row("cancelDeployment", mall -> List.of(mall.id(), mall.pending()));
        row(
                "createRollback",
                mall ->
                        List.of(
                                mall.id(),
                                RollbackRequest.to(mall.previous()).toBuilder()
                                        .skipPin(true)
                                        .build()));
        row("validateRollback", mall -> List.of(mall.id(), RollbackRequest.to(mall.previous())));
        row("commitRollback", mall -> List.of(mall.pinned()));
        row("revertRollback", mall -> List.of(mall.pinned()));
    }

    private void logsAndConsoles() {
        row("getLogsActiveDeploymentAggregate", mall -> List.of(mall.id(), aggregateLogs()));
        row("getLogsActiveDeployment", mall -> List.of(mall.id(), "web", logs(LogType.RUN)));
        row("getLogsAggregate", mall -> List.of(mall.id(), mall.previous(), aggregateLogs()));
        row("getLogs", mall -> List.of(mall.id(), mall.active(), "web", logs(LogType.BUILD)));
        row(
                "getExecActiveDeployment",
                mall -> List.of(mall.id(), "web", ExecRequest.ofInstance(mall.instance())));
        row(
                "getExec",
                mall ->
                        List.of(
                                mall.id(),
                                mall.active(),
                                "web",
                                ExecRequest.ofInstance(mall.instance())));
    }

    private void activity() {
        row(
                "listJobInvocations",
                mall -> {
                    mall.run();
                    return List.of(
                            mall.id(),
                            ListJobInvocationsRequest.builder()
                                    .page(1)
                                    .perPage(5)
                                    .jobNames("nightly", "seed")
                                    .deploymentId(mall.active())
                                    .build());
                });
        row(
                "getJobInvocation",
                mall -> List.of(mall.id(), mall.run(), JobInvocationRequest.ofJob("nightly")));
        row(
                "cancelJobInvocation",
                mall -> List.of(mall.id(), mall.run(), JobInvocationRequest.ofJob("nightly")));
        row(
                "getJobInvocationLogs",
                mall ->
                        List.of(
                                mall.id(),
                                "nightly",
                                mall.pastRun(),
                                JobInvocationLogsRequest.builder()
                                        .deploymentId(mall.active())
                                        .follow(true)
                                        .podConnectionTimeout(Duration.ofMinutes(3))
                                        .tailLines(20)
                                        .build()));
        row(
                "listEvents",
                mall -> {
                    mall.event();
                    return List.of(
                            mall.id(),
                            ListEventsRequest.builder()
                                    .page(1)
                                    .perPage(5)
                                    .eventTypes(EventType.DEPLOYMENT, EventType.AUTOSCALING)
                                    .deploymentTypes(DeploymentType.MANUAL)
                                    .build());
                });
        row("getEvent", mall -> List.of(mall.id(), mall.event()));
        row("cancelEvent", mall -> List.of(mall.id(), mall.event()));
        row(
                "getEventLogs",
                mall -> List.of(mall.id(), mall.pastEvent(), logs(LogType.AUTOSCALE_EVENT)));
    }

    private void whatThereIs() {
        row("listInstanceSizes", mall -> List.of());
        row("getInstanceSize", mall -> List.of("apps-d-1vcpu-1gb"));
        row("listRegions", mall -> List.of());
        row(
                "getMetricsBandwidthDaily",
                mall -> List.of(mall.id(), BandwidthUsageRequest.builder().date(DAY).build()));
        row(
                "listMetricsBandwidthDaily",
                mall ->
                        List.of(
                                ListBandwidthUsageRequest.of(List.of(mall.id())).toBuilder()
                                        .date(DAY)
                                        .build()));
    }

    private void onlyInGodo() {
        row(
                "detect",
                mall ->
                        List.of(
                                DetectRequest.builder()
                                        .github(
                                                GitHubSourceSpec.builder()
                                                        .repo("acme/mall")
                                                        .branch("main")
                                                        .build())
                                        .sourceDir("/")
                                        .build()));
        row("listBuildpacks", mall -> List.of());
        row(
                "upgradeBuildpack",
                mall ->
                        List.of(
                                mall.id(),
                                UpgradeBuildpackRequest.builder()
                                        .buildpackId("digitalocean/go")
                                        .majorVersion(3)
                                        .triggerDeployment(true)
                                        .build()));
        row("getDatabaseConnectionDetails", mall -> List.of(mall.id()));
        row("resetDatabasePassword", mall -> List.of(mall.id(), "db"));
        row(
                "toggleDatabaseTrustedSource",
                mall -> List.of(mall.id(), "db", ToggleDatabaseTrustedSourceRequest.enabling()));
    }

    private static LogsRequest logs(LogType type) {
        return LogsRequest.builder(type)
                .follow(true)
                .podConnectionTimeout(Duration.ofSeconds(90))
                .build();
    }

    private static LogsRequest aggregateLogs() {
        return LogsRequest.builder(LogType.DEPLOY).componentName("web").tailLines(20).build();
    }

    private void row(String name, Function<Mall, List<Object>> arguments) {
        rows.add(new OperationCall(name, arguments));
    }
}
