package io.github.doapps.contract;

import static io.github.doapps.contract.Row.openEnum;
import static io.github.doapps.contract.Row.view;

import io.github.doapps.json.JsonString;
import io.github.doapps.model.alert.Alert;
import io.github.doapps.model.alert.AlertPhase;
import io.github.doapps.model.alert.AlertProgress;
import io.github.doapps.model.alert.AlertStep;
import io.github.doapps.model.alert.SlackWebhook;
import io.github.doapps.model.app.App;
import io.github.doapps.model.app.AppProposal;
import io.github.doapps.model.app.DedicatedEgressIp;
import io.github.doapps.model.app.DedicatedEgressIpStatus;
import io.github.doapps.model.app.DeletedApp;
import io.github.doapps.model.deployment.Deployment;
import io.github.doapps.model.deployment.DeploymentFunctions;
import io.github.doapps.model.deployment.DeploymentJob;
import io.github.doapps.model.deployment.DeploymentPhase;
import io.github.doapps.model.deployment.DeploymentProgress;
import io.github.doapps.model.deployment.DeploymentService;
import io.github.doapps.model.deployment.DeploymentStaticSite;
import io.github.doapps.model.deployment.DeploymentStep;
import io.github.doapps.model.deployment.DeploymentWorker;
import io.github.doapps.model.deployment.DigitalOceanUser;
import io.github.doapps.model.deployment.StepReason;
import io.github.doapps.model.deployment.StepStatus;
import io.github.doapps.model.domain.Domain;
import io.github.doapps.model.domain.DomainPhase;
import io.github.doapps.model.domain.DomainProgress;
import io.github.doapps.model.domain.DomainValidation;
import io.github.doapps.model.event.Autoscaling;
import io.github.doapps.model.event.AutoscalingPhase;
import io.github.doapps.model.event.ComponentScaling;
import io.github.doapps.model.event.Event;
import io.github.doapps.model.event.EventType;
import io.github.doapps.model.exec.AppExec;
import io.github.doapps.model.health.AppHealth;
import io.github.doapps.model.health.ComponentHealth;
import io.github.doapps.model.health.ComponentHealthState;
import io.github.doapps.model.health.FunctionsComponentHealth;
import io.github.doapps.model.health.FunctionsHealthMetric;
import io.github.doapps.model.instance.ComponentType;
import io.github.doapps.model.instance.Instance;
import io.github.doapps.model.job.JobInvocation;
import io.github.doapps.model.job.JobInvocationPhase;
import io.github.doapps.model.job.JobInvocationTrigger;
import io.github.doapps.model.job.ManualTrigger;
import io.github.doapps.model.job.ScheduledTrigger;
import io.github.doapps.model.job.TriggerType;
import io.github.doapps.model.log.AppLogs;
import io.github.doapps.model.metrics.AppBandwidthUsage;
import io.github.doapps.model.metrics.BandwidthUsage;
import io.github.doapps.model.region.Region;
import io.github.doapps.model.rollback.RollbackCondition;
import io.github.doapps.model.rollback.RollbackConditionCode;
import io.github.doapps.model.rollback.RollbackValidation;
import io.github.doapps.model.size.CpuType;
import io.github.doapps.model.size.InstanceSize;
import io.github.doapps.model.size.InstanceSizes;
import io.github.doapps.model.spec.component.JobSchedule;
import java.util.List;

/** The table's lines for what answers hold beside the spec. */
final class AnswerViews {

    static final List<Row> ROWS =
            List.of(
                    view("app", App.class).onlyGodo("build_config", "last_deployment_active_at"),
                    view("app_alert", Alert.class),
                    openEnum("app_alert_phase", AlertPhase.class),
                    view("app_alert_progress", AlertProgress.class),
                    view("app_alert_progress_step", AlertStep.class).onlyGodo("steps"),
                    view("app_alert_progress_step_reason", StepReason.class),
                    openEnum("app_alert_progress_step_status", StepStatus.class),
                    view("app_alert_slack_webhook", SlackWebhook.class),
                    view("app_component_health", ComponentHealth.class),
                    openEnum("app_component_health.state", ComponentHealthState.class),
                    view("app_domain_validation", DomainValidation.class),
                    view("app_event", Event.class),
                    view("app_event.autoscaling", Autoscaling.class),
                    view("app_event.autoscaling.components{}", ComponentScaling.class),
                    openEnum("app_event.autoscaling.phase", AutoscalingPhase.class),
                    openEnum("app_event.type", EventType.class),
                    view("app_functions_component_health", FunctionsComponentHealth.class),
                    view(
                            "app_functions_component_health.functions_component_health_metrics[]",
                            FunctionsHealthMetric.class),
                    view("app_health", AppHealth.class),
                    view("app_instance", Instance.class),
                    openEnum("app_instance.component_type", ComponentType.class),
                    view("app_job_invocation", JobInvocation.class),
                    openEnum("app_job_invocation.phase", JobInvocationPhase.class),
                    view("app_job_invocation.trigger", JobInvocationTrigger.class),
                    view("app_job_invocation.trigger.manual", ManualTrigger.class),
                    view("app_job_invocation.trigger.manual.user", DigitalOceanUser.class),
                    view("app_job_invocation.trigger.scheduled", ScheduledTrigger.class),
                    view("app_job_invocation.trigger.scheduled.schedule", JobSchedule.class),
                    openEnum("app_job_invocation.trigger.type", TriggerType.class)
                            .onlyGodo("SCHEDULED"),
                    view("app_metrics_bandwidth_usage", BandwidthUsage.class),
                    view("app_metrics_bandwidth_usage_details", AppBandwidthUsage.class),
                    view("app_propose_response", AppProposal.class)
                            .onlyGodo(
                                    "app_is_starter",
                                    "app_tier_upgrade_cost",
                                    "existing_starter_apps",
                                    "max_free_starter_apps",
                                    "max_free_static_apps")
                            .sample("existing_static_apps", JsonString.of("2")),
                    view("app_rollback_validation_condition", RollbackCondition.class),
                    openEnum("app_rollback_validation_condition.code", RollbackConditionCode.class),
                    view("apps_dedicated_egress_ip", DedicatedEgressIp.class),
                    openEnum("apps_dedicated_egress_ip_status", DedicatedEgressIpStatus.class),
                    view("apps_delete_app_response", DeletedApp.class),
                    view("apps_deployment", Deployment.class)
                            .onlyGodo(
                                    "cause_details",
                                    "load_balancer_id",
                                    "previous_deployment_id",
                                    "timing"),
                    view("apps_deployment_functions", DeploymentFunctions.class),
                    view("apps_deployment_job", DeploymentJob.class).onlyGodo("buildpacks"),
                    openEnum("apps_deployment_phase", DeploymentPhase.class),
                    view("apps_deployment_progress", DeploymentProgress.class),
                    view("apps_deployment_progress_step", DeploymentStep.class),
                    view("apps_deployment_progress_step_reason", StepReason.class),
                    openEnum("apps_deployment_progress_step_status", StepStatus.class),
                    view("apps_deployment_service", DeploymentService.class).onlyGodo("buildpacks"),
                    view("apps_deployment_static_site", DeploymentStaticSite.class)
                            .onlyGodo("buildpacks"),
                    view("apps_deployment_worker", DeploymentWorker.class).onlyGodo("buildpacks"),
                    view("apps_domain", Domain.class).onlyGodo("validation"),
                    openEnum("apps_domain_phase", DomainPhase.class),
                    view("apps_domain_progress", DomainProgress.class),
                    view("apps_get_exec_response", AppExec.class),
                    view("apps_get_logs_response", AppLogs.class),
                    view("apps_instance_size", InstanceSize.class)
                            .onlyGodo("feature_preview")
                            .sample("usd_per_month", JsonString.of("5.00"))
                            .sample("usd_per_second", JsonString.of("0.000002066799")),
                    view("apps_list_instance_sizes_response", InstanceSizes.class),
                    view("apps_region", Region.class).named("default", "isDefault"),
                    openEnum("instance_size_cpu_type", CpuType.class),
                    view("response apps_validate_rollback", RollbackValidation.class));

    private AnswerViews() {}
}
