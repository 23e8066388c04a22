package io.github.doapps.contract;

import static java.util.Map.entry;

import java.util.Map;

/** The objects and enums of the contract that have no type of their own here, and why. */
final class SchemasWithoutView {

    private static final String SLUGS = "slugs that come and go with what is on offer: a string";
    private static final String PART = "what components have in common: a part of their views";

    static final Map<String, String> REASONS =
            Map.ofEntries(
                    entry("app_component_base", PART),
                    entry("app_component_instance_base", PART),
                    entry("app_component_instance_base.instance_size_slug", SLUGS),
                    entry("app_domain_spec.minimum_tls_version", "a version number: a string"),
                    entry("app_spec.region", SLUGS));

    private SchemasWithoutView() {}
}
