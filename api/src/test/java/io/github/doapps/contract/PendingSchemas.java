package io.github.doapps.contract;

import java.util.List;
import java.util.Set;

/** What has not been decided on. Empty when all is there. */
final class PendingSchemas {

    private static final List<String> REQUESTS =
            List.of(
                    "app_metrics_bandwidth_usage_request",
                    "app_propose",
                    "apps_assign_app_alert_destinations_request",
                    "apps_restart_request",
                    "apps_rollback_app_request",
                    "apps_update_app_request");

    /** Objects and enums without a line; what reads them may be without its accessor. */
    static final Set<String> NAMES = Set.copyOf(REQUESTS);

    /** Properties without an accessor, as {@code schema/property}. */
    static final Set<String> PROPERTIES = Set.of();

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
