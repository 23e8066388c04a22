package io.github.doapps.contract;

import static java.util.Map.entry;

import java.util.Map;

/** The objects and enums of the contract that have no type of their own here, and why. */
final class SchemasWithoutView {

    private static final String SLUGS = "slugs that come and go with what is on offer: a string";
    private static final String PART = "what components have in common: a part of their views";

    private static final String ENVELOPE = "an envelope: core gives what is in it";
    private static final String PAGING = "read by Page";

    static final Map<String, String> REASONS =
            Map.ofEntries(
                    entry("app_component_base", PART),
                    entry("app_component_instance_base", PART),
                    entry("app_component_instance_base.instance_size_slug", SLUGS),
                    entry("app_domain_spec.minimum_tls_version", "a version number: a string"),
                    entry("app_events", ENVELOPE),
                    entry("app_health_response", ENVELOPE),
                    entry("app_instances", ENVELOPE),
                    entry("app_job_invocations", ENVELOPE),
                    entry("app_response", ENVELOPE),
                    entry("app_spec.region", SLUGS),
                    entry("apps_alert_response", ENVELOPE),
                    entry("apps_deployment_response", ENVELOPE),
                    entry("apps_deployments_response", ENVELOPE),
                    entry("apps_get_instance_size_response", ENVELOPE),
                    entry("apps_list_alerts_response", ENVELOPE),
                    entry("apps_list_regions_response", ENVELOPE),
                    entry("apps_response", ENVELOPE),
                    entry("backward_links", PAGING),
                    entry("error", "read by core: an ApiException has what is in it"),
                    entry("forward_links", PAGING),
                    entry("link_to_first_page", PAGING),
                    entry("link_to_last_page", PAGING),
                    entry("link_to_next_page", PAGING),
                    entry("link_to_prev_page", PAGING),
                    entry("meta", PAGING),
                    entry("meta_properties", PAGING),
                    entry("page_links", PAGING),
                    entry("page_links.pages", PAGING),
                    entry("pagination", PAGING),
                    entry("response cancel_event", ENVELOPE),
                    entry("response get_event", ENVELOPE));

    private SchemasWithoutView() {}
}
