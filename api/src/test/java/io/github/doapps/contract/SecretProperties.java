package io.github.doapps.contract;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * The decision on every property that looks like a secret: blanked in texts, or shown, and why.
 * What only the Go client knows stands here, too.
 */
final class SecretProperties {

    private static final String NAME = "a name, and none that opens anything";
    private static final String PLACE = "where people are sent, for all to see";
    private static final String PARTS = "its parts are decided on each";

    static final Set<String> BLANKED =
            Set.of(
                    "app_alert_slack_webhook.url",
                    "app_ingress_spec.secure_header",
                    "app_log_destination_datadog_spec.api_key",
                    "app_log_destination_datadog_spec.endpoint",
                    "app_log_destination_definition.endpoint",
                    "app_log_destination_logtail_spec.token",
                    "app_log_destination_open_search_spec.endpoint",
                    "app_log_destination_open_search_spec_basic_auth.password",
                    "app_log_destination_papertrail_spec.endpoint",
                    "app_variable_definition.value",
                    "apps_get_exec_response.url",
                    "apps_get_logs_response.historic_urls",
                    "apps_get_logs_response.live_url",
                    "apps_image_source_spec.registry_credentials",
                    "godo AppLogDestinationSpecHeader.value",
                    "godo GetDatabaseConnectionDetailsResponse.database_url",
                    "godo GetDatabaseConnectionDetailsResponse.password",
                    "godo GetDatabaseConnectionDetailsResponsePool.database_url",
                    "godo GetDatabaseConnectionDetailsResponsePool.password");

    static final Map<String, String> SHOWN =
            Map.ofEntries(
                    entry("app.live_url", PLACE),
                    entry("app_alert.slack_webhooks", PARTS),
                    entry("app_alert_slack_webhook.channel", NAME),
                    entry("app_domain_spec.certificate", NAME),
                    entry("app_ingress_spec.custom_error_page_url", PLACE),
                    entry("app_ingress_spec_rule_match.authority", PLACE),
                    entry("app_ingress_spec_rule_routing_redirect.authority", PLACE),
                    entry("app_ingress_spec_rule_routing_redirect.uri", PLACE),
                    entry("app_log_destination_definition.headers", PARTS),
                    entry("app_log_destination_open_search_spec.basic_auth", PARTS),
                    entry("app_log_destination_open_search_spec_basic_auth.user", NAME),
                    entry("app_maintenance_spec.offline_page_url", PLACE),
                    entry("app_variable_definition.key", NAME),
                    entry("app_variable_definition.type", "whether the value is secret"),
                    entry("apps_assign_app_alert_destinations_request.slack_webhooks", PARTS),
                    entry("apps_cors_policy.allow_credentials", "a setting of browsers"),
                    entry("apps_cors_policy.allow_headers", NAME),
                    entry("apps_cors_policy.expose_headers", NAME),
                    entry("apps_domain.certificate_expires_at", "a time"),
                    entry(
                            "apps_git_source_spec.repo_clone_url",
                            "what is built, but for a user and a query in it"),
                    entry("godo AppLogDestinationSpecHeader.key", NAME),
                    entry("godo DeploymentCauseDetailsGitPush.commit_author", NAME));

    private SecretProperties() {}
}
