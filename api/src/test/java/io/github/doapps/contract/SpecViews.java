package io.github.doapps.contract;

import static io.github.doapps.contract.Row.openEnum;
import static io.github.doapps.contract.Row.view;

import io.github.doapps.json.JsonBoolean;
import io.github.doapps.model.spec.AppSpec;
import io.github.doapps.model.spec.MaintenanceSpec;
import io.github.doapps.model.spec.alert.AlertOperator;
import io.github.doapps.model.spec.alert.AlertRule;
import io.github.doapps.model.spec.alert.AlertSpec;
import io.github.doapps.model.spec.alert.AlertWindow;
import io.github.doapps.model.spec.component.DatabaseEngine;
import io.github.doapps.model.spec.component.DatabaseSpec;
import io.github.doapps.model.spec.component.FunctionsSpec;
import io.github.doapps.model.spec.component.HealthCheckSpec;
import io.github.doapps.model.spec.component.JobKind;
import io.github.doapps.model.spec.component.JobSchedule;
import io.github.doapps.model.spec.component.JobSpec;
import io.github.doapps.model.spec.component.ServiceSpec;
import io.github.doapps.model.spec.component.ServingProtocol;
import io.github.doapps.model.spec.component.StaticSiteSpec;
import io.github.doapps.model.spec.component.TerminationSpec;
import io.github.doapps.model.spec.component.WorkerSpec;
import io.github.doapps.model.spec.env.VariableDefinition;
import io.github.doapps.model.spec.env.VariableScope;
import io.github.doapps.model.spec.env.VariableType;
import io.github.doapps.model.spec.log.DatadogSpec;
import io.github.doapps.model.spec.log.LogDestinationSpec;
import io.github.doapps.model.spec.log.LogHeader;
import io.github.doapps.model.spec.log.LogtailSpec;
import io.github.doapps.model.spec.log.OpenSearchBasicAuth;
import io.github.doapps.model.spec.log.OpenSearchSpec;
import io.github.doapps.model.spec.log.PapertrailSpec;
import io.github.doapps.model.spec.network.CorsPolicy;
import io.github.doapps.model.spec.network.DomainSpec;
import io.github.doapps.model.spec.network.DomainType;
import io.github.doapps.model.spec.network.EgressSpec;
import io.github.doapps.model.spec.network.EgressType;
import io.github.doapps.model.spec.network.IngressComponent;
import io.github.doapps.model.spec.network.IngressMatch;
import io.github.doapps.model.spec.network.IngressRedirect;
import io.github.doapps.model.spec.network.IngressRule;
import io.github.doapps.model.spec.network.IngressSpec;
import io.github.doapps.model.spec.network.LoadBalancer;
import io.github.doapps.model.spec.network.RouteSpec;
import io.github.doapps.model.spec.network.StringMatch;
import io.github.doapps.model.spec.network.VpcEgressIp;
import io.github.doapps.model.spec.network.VpcSpec;
import io.github.doapps.model.spec.scaling.AutoscalingMetrics;
import io.github.doapps.model.spec.scaling.AutoscalingSpec;
import io.github.doapps.model.spec.scaling.CpuMetric;
import io.github.doapps.model.spec.scaling.RequestDurationMetric;
import io.github.doapps.model.spec.scaling.RequestsPerSecondMetric;
import io.github.doapps.model.spec.source.BitbucketSourceSpec;
import io.github.doapps.model.spec.source.GitHubSourceSpec;
import io.github.doapps.model.spec.source.GitLabSourceSpec;
import io.github.doapps.model.spec.source.GitSourceSpec;
import io.github.doapps.model.spec.source.ImageDeployOnPush;
import io.github.doapps.model.spec.source.ImageSourceSpec;
import io.github.doapps.model.spec.source.RegistryType;
import java.util.List;

/** The table's lines for what an app's spec is made of. */
final class SpecViews {

    static final List<Row> ROWS =
            List.of(
                    view("app_alert_spec", AlertSpec.class),
                    openEnum("app_alert_spec_operator", AlertOperator.class),
                    openEnum("app_alert_spec_rule", AlertRule.class)
                            .onlyGodo(
                                    "DEPLOYMENT_STARTED",
                                    "DEPLOYMENT_CANCELED",
                                    "JOB_INVOCATION_FAILED"),
                    openEnum("app_alert_spec_window", AlertWindow.class),
                    view("app_autoscaling_spec", AutoscalingSpec.class),
                    view("app_autoscaling_spec.metrics", AutoscalingMetrics.class)
                            .besides("requestsPerSecond", "requestDuration"),
                    view("app_autoscaling_spec.metrics.cpu", CpuMetric.class),
                    view("app_autoscaling_spec_service", AutoscalingSpec.class),
                    view("app_autoscaling_spec_service.metrics", AutoscalingMetrics.class),
                    view("app_autoscaling_spec_service.metrics.cpu", CpuMetric.class),
                    view(
                            "app_autoscaling_spec_service.metrics.request_duration",
                            RequestDurationMetric.class),
                    view(
                            "app_autoscaling_spec_service.metrics.requests_per_second",
                            RequestsPerSecondMetric.class),
                    view("app_database_spec", DatabaseSpec.class).onlyGodo("size", "num_nodes"),
                    openEnum("app_database_spec.engine", DatabaseEngine.class),
                    view("app_domain_spec", DomainSpec.class).onlyGodo("certificate"),
                    openEnum("app_domain_spec.type", DomainType.class),
                    view("app_egress_spec", EgressSpec.class),
                    openEnum("app_egress_type_spec", EgressType.class),
                    view("app_functions_spec", FunctionsSpec.class),
                    view("app_health_check_spec", HealthCheckSpec.class).besides("path"),
                    view("app_ingress_spec", IngressSpec.class)
                            .onlyGodo("secure_header", "load_balancer", "load_balancer_size"),
                    view("app_ingress_spec_rule", IngressRule.class),
                    view("app_ingress_spec_rule_match", IngressMatch.class),
                    view("app_ingress_spec_rule_routing_component", IngressComponent.class)
                            .sample("preserve_path_prefix", JsonBoolean.TRUE),
                    view("app_ingress_spec_rule_routing_redirect", IngressRedirect.class),
                    view("app_ingress_spec_rule_string_match_exact", StringMatch.class)
                            .besides("prefix", "regex"),
                    view("app_ingress_spec_rule_string_match_prefix", StringMatch.class)
                            .besides("exact", "regex"),
                    view("app_job_spec", JobSpec.class).onlyGodo("alerts", "schedule", "timeout"),
                    openEnum("app_job_spec.kind", JobKind.class).onlyGodo("SCHEDULED"),
                    view("app_job_spec_termination", TerminationSpec.class).besides("drainSeconds"),
                    view("app_log_destination_datadog_spec", DatadogSpec.class),
                    view("app_log_destination_definition", LogDestinationSpec.class)
                            .onlyGodo("endpoint", "tls_insecure", "headers"),
                    view("app_log_destination_logtail_spec", LogtailSpec.class),
                    view("app_log_destination_open_search_spec", OpenSearchSpec.class),
                    view(
                            "app_log_destination_open_search_spec_basic_auth",
                            OpenSearchBasicAuth.class),
                    view("app_log_destination_papertrail_spec", PapertrailSpec.class),
                    view("app_maintenance_spec", MaintenanceSpec.class),
                    view("app_route_spec", RouteSpec.class),
                    view("app_service_spec", ServiceSpec.class)
                            .onlyGodo("alerts", "inactivity_sleep"),
                    openEnum("app_service_spec.protocol", ServingProtocol.class),
                    view("app_service_spec_health_check", HealthCheckSpec.class).onlyGodo("path"),
                    view("app_service_spec_termination", TerminationSpec.class),
                    view("app_spec", AppSpec.class)
                            .onlyGodo("envs", "alerts", "features")
                            .besides("components"),
                    view("app_static_site_spec", StaticSiteSpec.class),
                    view("app_variable_definition", VariableDefinition.class)
                            .besides("isEncrypted"),
                    openEnum("app_variable_definition.scope", VariableScope.class),
                    openEnum("app_variable_definition.type", VariableType.class),
                    view("app_worker_spec", WorkerSpec.class).onlyGodo("alerts"),
                    view("app_worker_spec_termination", TerminationSpec.class)
                            .besides("drainSeconds"),
                    view("apps_bitbucket_source_spec", BitbucketSourceSpec.class),
                    view("apps_cors_policy", CorsPolicy.class),
                    view("apps_git_source_spec", GitSourceSpec.class),
                    view("apps_github_source_spec", GitHubSourceSpec.class),
                    view("apps_gitlab_source_spec", GitLabSourceSpec.class),
                    view("apps_image_source_spec", ImageSourceSpec.class),
                    view("apps_image_source_spec.deploy_on_push", ImageDeployOnPush.class),
                    openEnum("apps_image_source_spec.registry_type", RegistryType.class),
                    view("apps_string_match", StringMatch.class),
                    view("apps_vpc", VpcSpec.class),
                    view("apps_vpc_egress_ip", VpcEgressIp.class),
                    openEnum("godo AppIngressSpecLoadBalancer", LoadBalancer.class)
                            .onlyGodo("UNKNOWN", "DIGITALOCEAN"),
                    view("godo AppJobSpecSchedule", JobSchedule.class)
                            .onlyGodo("cron", "time_zone"),
                    view("godo AppLogDestinationSpecHeader", LogHeader.class)
                            .onlyGodo("key", "value"));

    private SpecViews() {}
}
