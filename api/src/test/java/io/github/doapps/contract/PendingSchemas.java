package io.github.doapps.contract;

import java.util.List;
import java.util.Set;

/** What has not been decided on. Empty when all is there. */
final class PendingSchemas {

    private static final List<String> OF_THE_REST =
            List.of(
                    "app_alert",
                    "app_alert_phase",
                    "app_alert_progress",
                    "app_alert_progress_step",
                    "app_alert_progress_step_reason",
                    "app_alert_progress_step_status",
                    "app_alert_slack_webhook",
                    "app_component_health",
                    "app_component_health.state",
                    "app_domain_validation",
                    "app_event",
                    "app_event.autoscaling",
                    "app_event.autoscaling.components{}",
                    "app_event.autoscaling.phase",
                    "app_event.type",
                    "app_events",
                    "app_functions_component_health",
                    "app_functions_component_health.functions_component_health_metrics[]",
                    "app_health",
                    "app_health_response",
                    "app_instance",
                    "app_instance.component_type",
                    "app_instances",
                    "app_job_invocation",
                    "app_job_invocation.phase",
                    "app_job_invocation.trigger",
                    "app_job_invocation.trigger.manual",
                    "app_job_invocation.trigger.manual.user",
                    "app_job_invocation.trigger.scheduled",
                    "app_job_invocation.trigger.scheduled.schedule",
                    "app_job_invocation.trigger.type",
                    "app_job_invocations",
                    "app_metrics_bandwidth_usage",
                    "app_metrics_bandwidth_usage_details",
                    "app_metrics_bandwidth_usage_request",
                    "app_propose",
                    "app_propose_response",
                    "app_response",
                    "app_rollback_validation_condition",
                    "app_rollback_validation_condition.code",
                    "apps_alert_response",
                    "apps_assign_app_alert_destinations_request",
                    "apps_dedicated_egress_ip",
                    "apps_dedicated_egress_ip_status",
                    "apps_delete_app_response",
                    "apps_deployment_functions",
                    "apps_deployment_job",
                    "apps_deployment_response",
                    "apps_deployment_static_site",
                    "apps_deployment_worker",
                    "apps_deployments_response",
                    "apps_domain",
                    "apps_domain_phase",
                    "apps_domain_progress",
                    "apps_get_exec_response",
                    "apps_get_instance_size_response",
                    "apps_get_logs_response",
                    "apps_instance_size",
                    "apps_list_alerts_response",
                    "apps_list_instance_sizes_response",
                    "apps_list_regions_response",
                    "apps_region",
                    "apps_response",
                    "apps_restart_request",
                    "apps_rollback_app_request",
                    "apps_update_app_request",
                    "backward_links",
                    "error",
                    "forward_links",
                    "instance_size_cpu_type",
                    "link_to_first_page",
                    "link_to_last_page",
                    "link_to_next_page",
                    "link_to_prev_page",
                    "meta",
                    "meta_properties",
                    "page_links",
                    "page_links.pages",
                    "pagination",
                    "response apps_validate_rollback",
                    "response cancel_event",
                    "response get_event");

    /** Objects and enums without a line; what reads them may be without its accessor. */
    static final Set<String> NAMES = Set.copyOf(OF_THE_REST);

    /** Properties without an accessor, as {@code schema/property}. */
    static final Set<String> PROPERTIES = Set.of("app/vpc");

    private PendingSchemas() {}

    static boolean isPending(Schema schema, String property) {
        Schema of = schema.properties().get(property);
        return of != null
                && (PROPERTIES.contains(schema.name() + "/" + property)
                        || NAMES.contains(thing(of)));
    }

    private static String thing(Schema schema) {
        return schema.element() == null ? schema.name() : thing(schema.element());
    }
}
